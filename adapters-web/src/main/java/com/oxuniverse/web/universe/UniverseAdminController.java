package com.oxuniverse.web.universe;

import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForAdmins;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/admin/universe")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForAdmins
@Tag(name = "Admin")
final class UniverseAdminController {

  private final UpsertUniverse upsert;
  private final OncePerKey once;

  UniverseAdminController(UpsertUniverse upsert, OncePerKey once) {
    this.upsert = upsert;
    this.once = once;
  }

  /// Replace a day's symbols.
  ///
  /// In one step; without symbols the configured default is taken. A symbol with live picks cannot
  /// go.
  ///
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Post("/upsert")
  @ApiResponse(
      responseCode = "200",
      description = "The symbols, and what changed.",
      content = @Content(schema = @Schema(implementation = ReplacedView.class)))
  @Refuses({
    ProblemCode.UNKNOWN_YEAR,
    ProblemCode.NOT_PLAYABLE,
    ProblemCode.HAS_LIVE_PICKS,
    ProblemCode.ALREADY_SETTLED
  })
  HttpResponse<?> upsert(
      HttpRequest<?> http,
      Caller caller,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body UniverseRequest body) {
    var command =
        new UpsertUniverse.Command(body.tradingDay(), body.symbols(), caller.asAdmin().signature());
    return once.answer(
        Asked.of(http, caller, key, body),
        () -> upsert.prepare(command),
        UniverseAdminController::answer);
  }

  private static Answer answer(UpsertUniverse.Result result) {
    return switch (result) {
      case UpsertUniverse.Replaced replaced -> Answer.ok(ReplacedView.of(replaced));
      case UpsertUniverse.NotPlayable() -> Answer.refused(ProblemCode.NOT_PLAYABLE);
      case UpsertUniverse.HasLivePicks(var symbols) ->
          new Answer.Refused(Rejection.of(ProblemCode.HAS_LIVE_PICKS).about(symbols));
      case UpsertUniverse.AlreadySettled() ->
          new Answer.Refused(
              Rejection.of(
                  ProblemCode.ALREADY_SETTLED, "The symbols of a settled day stay as they are."));
    };
  }
}
