package com.oxuniverse.web.operations;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.paging.Cursor;
import com.oxuniverse.web.paging.Limit;
import com.oxuniverse.web.paging.Page;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForAdmins;
import com.oxuniverse.web.security.ForFreshAdmins;
import com.oxuniverse.web.text.DayCount;
import com.oxuniverse.web.text.NumberText;
import com.oxuniverse.web.text.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What went wrong.
@Controller("/api/v1/admin/errors")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Operations")
final class ErrorsController {

  private static final String LIST = "errors";

  private final ViewErrors errors;
  private final OncePerKey once;

  ErrorsController(ViewErrors errors, OncePerKey once) {
    this.errors = errors;
    this.once = once;
  }

  /// What went wrong lately.
  ///
  /// Newest first, of all days.
  ///
  /// @param type only errors of this kind
  /// @param limit how many at most
  /// @param cursor the `nextCursor` of the page before
  /// @return a page of errors
  @Get("/recent")
  @ForAdmins
  Page<ErrorView> recent(
      @QueryValue LoggedError.@Nullable Type type,
      @QueryValue(defaultValue = Limit.DEFAULT) Limit limit,
      @QueryValue @Nullable Cursor cursor) {
    return page(Optional.ofNullable(type), Optional.empty(), limit, cursor);
  }

  /// What went wrong with a day.
  ///
  /// Newest first.
  ///
  /// @param tradingDay the day
  /// @param type only errors of this kind
  /// @param limit how many at most
  /// @param cursor the `nextCursor` of the page before
  /// @return a page of errors
  @Get("/{tradingDay}")
  @ForAdmins
  Page<ErrorView> ofDay(
      TradingDay tradingDay,
      @QueryValue LoggedError.@Nullable Type type,
      @QueryValue(defaultValue = Limit.DEFAULT) Limit limit,
      @QueryValue @Nullable Cursor cursor) {
    return page(Optional.ofNullable(type), Optional.of(tradingDay), limit, cursor);
  }

  private Page<ErrorView> page(
      Optional<LoggedError.Type> type,
      Optional<TradingDay> day,
      Limit limit,
      @Nullable Cursor cursor) {
    var filter = new ViewErrors.Filter(type, day, Cursor.key(cursor, LIST, NumberText::read));
    return Page.of(
        errors.page(filter, limit.items()), LIST, ViewErrors.Numbered::id, ErrorView::of);
  }

  /// How often something goes wrong.
  ///
  /// Day by day, days without any included.
  ///
  /// @param type the kind of error
  /// @param days how many days, up to today
  /// @return the numbers
  @Get("/trending/{type}")
  @ForAdmins
  ErrorTrendView trend(
      LoggedError.Type type, @QueryValue(defaultValue = DayCount.DEFAULT) DayCount days) {
    return ErrorTrendView.of(type, errors.trend(type, days.days()));
  }

  /// Delete old errors.
  ///
  /// Those of days before the given one, for good. Today's stay.
  ///
  /// @param before the first day whose errors stay
  /// @param reason why the admin does it
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Delete(uri = "/cleanup", consumes = MediaType.ALL)
  @ForFreshAdmins
  @ApiResponse(
      responseCode = "200",
      description = "How many it was.",
      content = @Content(schema = @Schema(implementation = DeletedErrorsView.class)))
  @Refuses(ProblemCode.NOT_DUE)
  HttpResponse<?> cleanup(
      HttpRequest<?> http,
      Caller caller,
      @QueryValue TradingDay before,
      @QueryValue Reason reason,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    var admin = caller.asAdmin();
    return once.answer(
        Asked.of(http, caller, key, new CleanupOrder(before, reason.text())),
        () -> () -> errors.deleteBefore(admin, before, reason.text()),
        ErrorsController::answer);
  }

  private static Answer answer(ViewErrors.Deletion deletion) {
    return switch (deletion) {
      case ViewErrors.Deleted(var errors) -> Answer.ok(new DeletedErrorsView(errors));
      case ViewErrors.InFuture(var day) ->
          new Answer.NotYet(
              Rejection.of(ProblemCode.NOT_DUE, "The day %s has not come.".formatted(day)));
    };
  }
}
