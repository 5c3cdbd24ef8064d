package com.oxuniverse.web.settlement;

import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.ViewSettlements;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForAdmins;
import com.oxuniverse.web.security.ForFreshAdmins;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/admin/settlement")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Admin")
final class SettlementAdminController {

  private final SettleTradingDay settleDay;
  private final SettleManually settleManually;
  private final CorrectSettlement correct;
  private final ViewSettlements settlements;
  private final OncePerKey once;

  SettlementAdminController(
      SettleTradingDay settleDay,
      SettleManually settleManually,
      CorrectSettlement correct,
      ViewSettlements settlements,
      OncePerKey once) {
    this.settleDay = settleDay;
    this.settleManually = settleManually;
    this.correct = correct;
    this.settlements = settlements;
    this.once = once;
  }

  /// Settle a day.
  ///
  /// By its real closes: every symbol, then every pick, then the points. Symbol by symbol, so that
  /// it can be asked for again at any time, with or without a key, and goes on where it stopped.
  ///
  /// @param tradingDay the day
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/settle-day/{tradingDay}", consumes = MediaType.ALL)
  @ForAdmins
  @ApiResponse(
      responseCode = "200",
      description = "The day in numbers.",
      content = @Content(schema = @Schema(implementation = SettledDayView.class)))
  @Refuses({
    ProblemCode.UNKNOWN_YEAR,
    ProblemCode.SESSION_MISSING,
    ProblemCode.UNIVERSE_MISSING,
    ProblemCode.SESSION_NOT_CLOSED,
    ProblemCode.NEVER_OPENED,
    ProblemCode.NOT_DUE,
    ProblemCode.CLOSES_MISSING
  })
  HttpResponse<?> settleDay(
      HttpRequest<?> http,
      Caller caller,
      TradingDay tradingDay,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    // A transaction for each symbol cannot be one with the answer, which is kept afterwards.
    return once.answer(
        Asked.of(http, caller, key),
        () -> done(settleDay.settle(tradingDay)),
        SettlementAnswers::of);
  }

  /// Settle a symbol by hand.
  ///
  /// Decides one symbol of a day that is not settled yet, where no vendor can. It pays the same
  /// way.
  ///
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Post("/manual-settle")
  @ForFreshAdmins
  @ApiResponse(
      responseCode = "200",
      description = "The settlement.",
      content = @Content(schema = @Schema(implementation = DecidedView.class)))
  @Refuses({
    ProblemCode.UNKNOWN_YEAR,
    ProblemCode.SESSION_MISSING,
    ProblemCode.UNIVERSE_MISSING,
    ProblemCode.NOT_IN_UNIVERSE,
    ProblemCode.SESSION_NOT_CLOSED,
    ProblemCode.NEVER_OPENED,
    ProblemCode.NOT_DUE,
    ProblemCode.ALREADY_SETTLED
  })
  HttpResponse<?> settleManually(
      HttpRequest<?> http,
      Caller caller,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body VerdictRequest body) {
    var command =
        new SettleManually.Command(
            body.tradingDay(),
            body.symbol(),
            body.verdict(),
            caller.asAdmin().signature(),
            body.reason());
    return once.answer(
        Asked.of(http, caller, key, body),
        () -> settleManually.prepare(command),
        SettlementAnswers::of);
  }

  /// Correct a settlement.
  ///
  /// Settles a symbol again, as its next revision: picks whose result changes get a reversal, an
  /// award or both. With `preview` nothing is done, and the answer is what would be. What would
  /// change neither the settlement nor any pick makes no revision: `SETTLEMENT_UNCHANGED`.
  ///
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Post("/correct")
  @ForFreshAdmins
  @ApiResponse(
      responseCode = "200",
      description = "What was done, or would be.",
      content = @Content(schema = @Schema(implementation = CorrectionView.class)))
  @Refuses({
    ProblemCode.UNKNOWN_YEAR,
    ProblemCode.SESSION_MISSING,
    ProblemCode.NOT_IN_UNIVERSE,
    ProblemCode.NEVER_OPENED,
    ProblemCode.NOT_DUE,
    ProblemCode.NOT_SETTLED,
    ProblemCode.SETTLEMENT_UNCHANGED,
    ProblemCode.BARS_UNAVAILABLE
  })
  HttpResponse<?> correct(
      HttpRequest<?> http,
      Caller caller,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body CorrectionRequest body) {
    var command =
        new CorrectSettlement.Command(
            body.tradingDay(),
            body.symbol(),
            body.verdict(),
            caller.asAdmin().signature(),
            body.reason());
    return once.answer(
        Asked.of(http, caller, key, body),
        () -> body.preview() ? done(correct.preview(command)) : correct.prepare(command),
        result -> SettlementAnswers.of(result, body.preview()));
  }

  /// What needs no transaction around it, or has its own.
  private static <R> Supplier<R> done(R result) {
    return () -> result;
  }

  /// A day in numbers.
  ///
  /// Picks, results, void reasons and points, over all and by symbol.
  ///
  /// @param tradingDay the day
  /// @return the numbers
  @Get("/summary/{tradingDay}")
  @ForAdmins
  @Refuses(ProblemCode.SESSION_MISSING)
  DaySummaryView summary(TradingDay tradingDay) {
    return settlements
        .summary(tradingDay)
        .map(DaySummaryView::of)
        .orElseThrow(() ->
            new Rejected(ProblemCode.SESSION_MISSING, "%s has no session.".formatted(tradingDay)));
  }
}
