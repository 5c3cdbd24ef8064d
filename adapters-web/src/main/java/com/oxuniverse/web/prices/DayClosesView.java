package com.oxuniverse.web.prices;

import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/// What a symbol closed at on a day.
///
/// @param prices one of each vendor, by name
@Serdeable
record DayClosesView(
    @Schema(example = "AAPL") String symbol,
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    List<EodPriceView> prices) {

  static DayClosesView of(Symbol symbol, TradingDay day, List<EodPrice> prices) {
    return new DayClosesView(
        symbol.ticker(), day.date(), prices.stream().map(EodPriceView::of).toList());
  }
}
