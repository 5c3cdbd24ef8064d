package com.oxuniverse.web.prediction;

import com.oxuniverse.application.port.in.ViewPredictions;
import com.oxuniverse.application.port.in.ViewPredictions.SeenPick;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.web.paging.Cursor;
import com.oxuniverse.web.paging.Limit;
import com.oxuniverse.web.paging.Page;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForReaders;
import com.oxuniverse.web.text.NumberText;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/predictions")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForReaders
@Tag(name = "Predictions")
final class PredictionHistoryController {

  private static final String LIST = "predictions";

  private final ViewPredictions predictions;

  PredictionHistoryController(ViewPredictions predictions) {
    this.predictions = predictions;
  }

  /// One's picks.
  ///
  /// Newest first, those that fit every given filter.
  ///
  /// @param tradingDay only picks of this day
  /// @param symbol only picks on this symbol
  /// @param status only picks that stand so now
  /// @param limit how many at most
  /// @param cursor the `nextCursor` of the page before
  /// @return a page of picks
  @Get
  Page<PredictionView> page(
      Caller caller,
      @QueryValue @Nullable TradingDay tradingDay,
      @QueryValue @Nullable Symbol symbol,
      @QueryValue @Nullable PredictionStatus status,
      @QueryValue(defaultValue = Limit.DEFAULT) Limit limit,
      @QueryValue @Nullable Cursor cursor) {
    var before = Cursor.key(cursor, LIST, text -> new PredictionId(NumberText.read(text)));
    var filter =
        new PickFilter(
            Optional.ofNullable(tradingDay),
            Optional.ofNullable(symbol),
            Optional.ofNullable(status));
    var slice = predictions.page(caller.user(), filter, before, limit.items());
    return Page.of(slice, LIST, PredictionHistoryController::idOf, PredictionView::of);
  }

  private static PredictionId idOf(SeenPick seen) {
    return seen.stored().id();
  }

  /// One of one's picks.
  ///
  /// With every price that decided it.
  ///
  /// @param id the pick's number
  /// @return the pick, and what its symbol's day came to
  @Get("/{id}")
  @Refuses(ProblemCode.NOT_FOUND)
  ExplainedPredictionView find(Caller caller, PredictionId id) {
    return predictions
        .find(caller.user(), id)
        .map(ExplainedPredictionView::of)
        .orElseThrow(
            () -> new Rejected(ProblemCode.NOT_FOUND, "You have no pick %s.".formatted(id)));
  }

  /// One's day in numbers.
  ///
  /// How many picks were made, won, lost and void, and what they paid.
  ///
  /// @param tradingDay the day
  /// @return the numbers
  @Get("/stats/{tradingDay}")
  DayStatsView stats(Caller caller, TradingDay tradingDay) {
    return DayStatsView.of(predictions.stats(caller.user(), tradingDay));
  }
}
