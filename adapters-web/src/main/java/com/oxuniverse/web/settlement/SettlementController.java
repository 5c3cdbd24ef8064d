package com.oxuniverse.web.settlement;

import com.oxuniverse.application.port.in.ViewSettlements;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.web.paging.Cursor;
import com.oxuniverse.web.paging.Limit;
import com.oxuniverse.web.paging.Page;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.security.ForEveryone;
import com.oxuniverse.web.text.SymbolText;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/settlements/{tradingDay}")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForEveryone
@Tag(name = "Settlements")
final class SettlementController {

  private static final String LIST = "settlements";

  private final ViewSettlements settlements;

  SettlementController(ViewSettlements settlements) {
    this.settlements = settlements;
  }

  /// What a day came to.
  ///
  /// The latest revision of each settled symbol, by symbol; empty until the day is settled.
  ///
  /// @param tradingDay the day
  /// @param limit how many at most
  /// @param cursor the `nextCursor` of the page before
  /// @return a page of settlements
  @Get
  Page<SettlementView> page(
      TradingDay tradingDay,
      @QueryValue(defaultValue = Limit.DEFAULT) Limit limit,
      @QueryValue @Nullable Cursor cursor) {
    var after = Cursor.key(cursor, LIST, SymbolText::read);
    return Page.of(
        settlements.page(tradingDay, after, limit.items()),
        LIST,
        SettlementRow::symbol,
        SettlementView::of);
  }

  /// What a symbol's day came to.
  ///
  /// The latest revision.
  ///
  /// @param tradingDay the day
  /// @param symbol the ticker
  /// @return the settlement
  @Get("/{symbol}")
  @Refuses(ProblemCode.NOT_FOUND)
  SettlementView find(TradingDay tradingDay, Symbol symbol) {
    return settlements
        .find(tradingDay, symbol)
        .map(SettlementView::of)
        .orElseThrow(() ->
            new Rejected(
                ProblemCode.NOT_FOUND, "%s is not settled on %s.".formatted(symbol, tradingDay)));
  }
}
