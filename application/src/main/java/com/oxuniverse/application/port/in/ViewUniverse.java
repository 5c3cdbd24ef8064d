package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The symbols of a day.
public interface ViewUniverse {

  /// The trading day now.
  TradingDay today();

  /// The symbols in order with their prices now, or nothing if the day has no universe.
  Optional<PricedUniverse> of(TradingDay day);

  record PricedUniverse(TradingDay day, List<PricedSymbol> symbols, Instant now) {}

  /// @param quote absent if no provider has one
  record PricedSymbol(Symbol symbol, Optional<Quote> quote) {}
}
