package com.oxuniverse.application.port.in;

import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Prices.
public interface ViewPrices {

  CurrentPrice current(Symbol symbol);

  /// What vendors said the symbol closed at, by vendor; empty if nothing was collected.
  List<EodPrice> endOfDay(Symbol symbol, TradingDay day);

  /// @param quote absent if no provider has one
  record CurrentPrice(Symbol symbol, Optional<Quote> quote, Instant now) {}
}
