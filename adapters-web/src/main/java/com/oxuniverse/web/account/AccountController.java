package com.oxuniverse.web.account;

import com.oxuniverse.application.port.in.ChangeAccount;
import com.oxuniverse.application.port.in.DeleteAccount;
import com.oxuniverse.application.port.in.ExportAccount;
import com.oxuniverse.application.port.in.ViewAccount;
import com.oxuniverse.application.port.in.ViewPoints;
import com.oxuniverse.application.port.in.ViewSlots;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForPlayers;
import com.oxuniverse.web.security.SessionAnswers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/users/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForPlayers
@Tag(name = "Users")
final class AccountController {

  private final ViewAccount account;
  private final ChangeAccount change;
  private final DeleteAccount delete;
  private final ExportAccount export;
  private final ExportText exportText;
  private final ViewPoints points;
  private final ViewSlots slots;
  private final OncePerKey once;
  private final SessionAnswers sessions;

  AccountController(
      ViewAccount account,
      ChangeAccount change,
      DeleteAccount delete,
      ExportAccount export,
      ExportText exportText,
      ViewPoints points,
      ViewSlots slots,
      OncePerKey once,
      SessionAnswers sessions) {
    this.account = account;
    this.change = change;
    this.delete = delete;
    this.export = export;
    this.exportText = exportText;
    this.points = points;
    this.slots = slots;
    this.once = once;
    this.sessions = sessions;
  }

  /// Oneself.
  ///
  /// With one's points and today's slots.
  ///
  /// @return the account
  @Get
  @Refuses(ProblemCode.NOT_FOUND)
  MeView me(Caller caller) {
    var user = caller.user();
    return account
        .of(user)
        .map(own -> MeView.of(own, points.balance(user), slots.of(user)))
        .orElseThrow(AccountController::gone);
  }

  /// Change one's nickname or language.
  ///
  /// A nickname that was chosen no longer follows the provider's.
  ///
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Patch
  @ApiResponse(
      responseCode = "200",
      description = "What can be changed, as it is now.",
      content = @Content(schema = @Schema(implementation = ChangedAccountView.class)))
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.NICKNAME_TAKEN})
  HttpResponse<?> change(
      HttpRequest<?> http,
      Caller caller,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body AccountRequest body) {
    var command = new ChangeAccount.Command(caller.user(), body.nickname(), body.language());
    return once.answer(
        Asked.of(http, caller, key, body),
        () -> () -> change.change(command),
        AccountController::answer);
  }

  private static Answer answer(ChangeAccount.Result result) {
    return switch (result) {
      case ChangeAccount.Changed(var account) -> Answer.ok(ChangedAccountView.of(account));
      case ChangeAccount.NicknameTaken() -> Answer.refused(ProblemCode.NICKNAME_TAKEN);
      case ChangeAccount.NoSuchUser() -> Answer.refused(ProblemCode.NOT_FOUND);
    };
  }

  /// Delete one's account.
  ///
  /// For good: nickname, e-mail address, sign-ins, sessions and API keys go. Picks and points stay,
  /// under a number that is nobody's any more.
  @Delete(consumes = MediaType.ALL)
  @ApiResponse(responseCode = "204", description = "It is deleted.")
  @Refuses(ProblemCode.LAST_ADMIN)
  HttpResponse<?> delete(Caller caller) {
    return switch (delete.delete(caller.user())) {
      case DeleteAccount.Deleted() -> sessions.signedOut();
      case DeleteAccount.LastAdmin() -> throw new Rejected(Rejection.of(ProblemCode.LAST_ADMIN));
    };
  }

  /// Everything that is kept of oneself.
  ///
  /// One document, however long: the account, where one signs in, sessions, API keys without their
  /// secrets, slots by day, picks with every price that decided them, and the whole ledger.
  @Get("/export")
  @ApiResponse(
      responseCode = "200",
      description = "Everything.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExportView.class)))
  @Refuses(ProblemCode.NOT_FOUND)
  StreamedFile export(Caller caller) {
    return export
        .of(caller.user())
        .map(data ->
            new StreamedFile(exportText.stream(data), MediaType.APPLICATION_JSON_TYPE)
                .attach("ox-universe.json"))
        .orElseThrow(AccountController::gone);
  }

  /// Deleted while the request was under way.
  private static Rejected gone() {
    return new Rejected(Rejection.of(ProblemCode.NOT_FOUND));
  }
}
