package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.ComparePrediction;
import com.oxuniverse.application.port.in.ValidateSettlement;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForAdmins;
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

@Controller("/api/v1/admin/prices")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForAdmins
@Tag(name = "Admin")
final class PriceAdminController {

  private final CollectCloses collect;
  private final ValidateSettlement validate;
  private final ComparePrediction compare;
  private final OncePerKey once;

  PriceAdminController(
      CollectCloses collect,
      ValidateSettlement validate,
      ComparePrediction compare,
      OncePerKey once) {
    this.collect = collect;
    this.validate = validate;
    this.compare = compare;
    this.once = once;
  }

  /// Collect a day's closes.
  ///
  /// Asks the vendors for every symbol of the day, and keeps what they say. Settles nothing, and
  /// settles nothing again: a close that was settled otherwise is only told, and can be corrected.
  ///
  /// @param tradingDay the day
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/collect-eod/{tradingDay}", consumes = MediaType.ALL)
  @ApiResponse(
      responseCode = "200",
      description = "What vendors said, and what they could not be got to say.",
      content = @Content(schema = @Schema(implementation = CollectionView.class)))
  @Refuses({
    ProblemCode.UNKNOWN_YEAR,
    ProblemCode.NOT_PLAYABLE,
    ProblemCode.UNIVERSE_MISSING,
    ProblemCode.NOT_DUE
  })
  HttpResponse<?> collect(
      HttpRequest<?> http,
      Caller caller,
      TradingDay tradingDay,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return once.answer(
        Asked.of(http, caller, key),
        () -> kept(collect.collect(tradingDay)),
        PriceAdminController::answer);
  }

  /// Vendors are asked outside of any transaction; what they said is kept in one of its own.
  private static <R> Supplier<R> kept(R result) {
    return () -> result;
  }

  private static Answer answer(CollectCloses.Result result) {
    return switch (result) {
      case CollectCloses.Collected collected -> Answer.ok(CollectionView.of(collected));
      case CollectCloses.NotPlayable() -> Answer.refused(ProblemCode.NOT_PLAYABLE);
      case CollectCloses.UniverseMissing() -> Answer.refused(ProblemCode.UNIVERSE_MISSING);
      case CollectCloses.NotClosed(var officialClose) ->
          new Answer.NotYet(
              Rejection.of(
                      ProblemCode.NOT_DUE,
                      "The exchange's session has to close first: until then no close is final.")
                  .until(officialClose));
    };
  }

  /// Check what a day would be settled by.
  ///
  /// From what was collected, no vendor is asked: of each symbol the answer that would decide, or
  /// why none would, what was settled already, and whether vendors say otherwise now.
  ///
  /// @param tradingDay the day
  /// @return the checks
  @Get("/validate-settlement/{tradingDay}")
  @Refuses({ProblemCode.UNKNOWN_YEAR, ProblemCode.UNIVERSE_MISSING})
  ValidationView validate(TradingDay tradingDay) {
    return switch (validate.validate(tradingDay)) {
      case ValidateSettlement.Validated validated -> ValidationView.of(validated);
      case ValidateSettlement.UniverseMissing() ->
          throw new Rejected(Rejection.of(ProblemCode.UNIVERSE_MISSING));
    };
  }

  /// Explain a pick.
  ///
  /// Anybody's, with every number that decides it: its price, splits, the close, the difference,
  /// what it is or would be, and why. Changes nothing.
  ///
  /// @return the pick explained
  @Post("/compare-prediction")
  @Refuses(ProblemCode.NOT_FOUND)
  ComparisonView compare(@Body CompareRequest body) {
    return compare
        .compare(body.predictionId())
        .map(ComparisonView::of)
        .orElseThrow(() ->
            new Rejected(
                ProblemCode.NOT_FOUND, "There is no pick %s.".formatted(body.predictionId())));
  }
}
