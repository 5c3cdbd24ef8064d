package com.oxuniverse.web.points;

import com.oxuniverse.application.port.in.ViewPoints;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.web.paging.Cursor;
import com.oxuniverse.web.paging.Limit;
import com.oxuniverse.web.paging.Page;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForReaders;
import com.oxuniverse.web.text.NumberText;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/users/me/points")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForReaders
@Tag(name = "Points")
final class PointsController {

  private static final String LIST = "ledger";

  private final ViewPoints points;

  PointsController(ViewPoints points) {
    this.points = points;
  }

  /// One's points now.
  ///
  /// What one has, what is held for redemptions, and what may be spent.
  ///
  /// @return the balance
  @Get("/balance")
  BalanceView balance(Caller caller) {
    return BalanceView.of(points.balance(caller.user()));
  }

  /// One's ledger.
  ///
  /// Newest first, each entry with the hash that chains it to the one before.
  ///
  /// @param limit how many at most
  /// @param cursor the `nextCursor` of the page before
  /// @return a page of entries
  @Get("/ledger")
  Page<LedgerEntryView> ledger(
      Caller caller,
      @QueryValue(defaultValue = Limit.DEFAULT) Limit limit,
      @QueryValue @Nullable Cursor cursor) {
    var before = Cursor.key(cursor, LIST, NumberText::read);
    return Page.of(
        points.ledger(caller.user(), before, limit.items()),
        LIST,
        LedgerEntry::seq,
        LedgerEntryView::of);
  }

  /// One's points over all time.
  ///
  /// What came, what went, and what is left.
  ///
  /// @return the summary
  @Get("/financial-summary")
  FinancialSummaryView financialSummary(Caller caller) {
    return FinancialSummaryView.of(points.summary(caller.user()));
  }

  /// What a day paid.
  ///
  /// Points on that day's account, what was taken back deducted.
  ///
  /// @param tradingDay the day
  /// @return the points
  @Get("/earned/{tradingDay}")
  EarnedView earned(Caller caller, TradingDay tradingDay) {
    return new EarnedView(tradingDay.date(), points.earned(caller.user(), tradingDay));
  }
}
