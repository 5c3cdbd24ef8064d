package com.oxuniverse.web.account;

import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.account.UserFilter;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.application.port.in.ViewUsers;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.paging.Cursor;
import com.oxuniverse.web.paging.Limit;
import com.oxuniverse.web.paging.Page;
import com.oxuniverse.web.points.LedgerEntryView;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForAdmins;
import com.oxuniverse.web.security.ForFreshAdmins;
import com.oxuniverse.web.text.NumberText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/admin/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Admin")
final class UsersAdminController {

  private static final String LIST = "users";

  private final ViewUsers users;
  private final ChangeStanding standing;
  private final AdjustPoints points;
  private final OncePerKey once;

  UsersAdminController(
      ViewUsers users, ChangeStanding standing, AdjustPoints points, OncePerKey once) {
    this.users = users;
    this.standing = standing;
    this.points = points;
    this.once = once;
  }

  /// All users.
  ///
  /// By their number, those that fit every given filter.
  ///
  /// @param role only users of this role
  /// @param userStatus only users who stand so
  /// @param limit how many at most
  /// @param cursor the `nextCursor` of the page before
  /// @return a page of users
  @Get
  @ForAdmins
  Page<UserView> page(
      @QueryValue Player.@Nullable Role role,
      @QueryValue Player.@Nullable Status userStatus,
      @QueryValue(defaultValue = Limit.DEFAULT) Limit limit,
      @QueryValue @Nullable Cursor cursor) {
    var after = Cursor.key(cursor, LIST, text -> new UserId(NumberText.read(text)));
    var filter = new UserFilter(Optional.ofNullable(role), Optional.ofNullable(userStatus));
    return Page.of(
        users.page(filter, after, limit.items()), LIST, UsersAdminController::id, UserView::of);
  }

  private static UserId id(KnownUser user) {
    return user.player().id();
  }

  /// Give a user a role.
  ///
  /// It holds from the user's next request on. Nobody changes their own.
  ///
  /// @param id the user's number
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Post("/{id}/role")
  @ForFreshAdmins
  @ApiResponse(
      responseCode = "200",
      description = "The user as they are now.",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.NOT_ON_ONESELF})
  HttpResponse<?> role(
      HttpRequest<?> http,
      Caller caller,
      UserId id,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body RoleRequest body) {
    var change = new ChangeStanding.ToRole(body.role());
    var command = new ChangeStanding.Command(caller.asAdmin(), id, change, body.reason());
    return once.answer(
        Asked.of(http, caller, key, body), () -> () -> standing.change(command), UserAnswers::of);
  }

  /// Suspend a user, or let them in again.
  ///
  /// It holds from the user's next request on, for sessions and API keys alike. Nobody suspends
  /// themselves.
  ///
  /// @param id the user's number
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Post("/{id}/suspend")
  @ForFreshAdmins
  @ApiResponse(
      responseCode = "200",
      description = "The user as they are now.",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.NOT_ON_ONESELF})
  HttpResponse<?> suspend(
      HttpRequest<?> http,
      Caller caller,
      UserId id,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body SuspensionRequest body) {
    var change = new ChangeStanding.ToSuspended(body.suspended());
    var command = new ChangeStanding.Command(caller.asAdmin(), id, change, body.reason());
    return once.answer(
        Asked.of(http, caller, key, body), () -> () -> standing.change(command), UserAnswers::of);
  }

  /// Give or take points.
  ///
  /// An entry in the user's ledger. With a key it is booked once for ever, not only while answers
  /// are remembered. No more can be taken than may be spent, and nobody adjusts their own.
  ///
  /// @param id the user's number
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Post("/{id}/adjust-points")
  @ForFreshAdmins
  @ApiResponse(
      responseCode = "200",
      description = "The entry.",
      content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.NOT_ON_ONESELF, ProblemCode.INSUFFICIENT_POINTS})
  HttpResponse<?> adjustPoints(
      HttpRequest<?> http,
      Caller caller,
      UserId id,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body AdjustmentRequest body) {
    var name = Optional.ofNullable(key).map(IdempotencyKey::text);
    var command = new AdjustPoints.Command(caller.asAdmin(), id, body.delta(), name, body.reason());
    return once.answer(
        Asked.of(http, caller, key, body), () -> () -> points.adjust(command), UserAnswers::of);
  }
}
