package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.LastPrice;
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

  /// @param marketState what the exchange is doing at `now`
  record PricedUniverse(
      TradingDay day, List<PricedSymbol> symbols, MarketState marketState, Instant now) {}

  /// @param price absent if no provider has one
  record PricedSymbol(Symbol symbol, Optional<LastPrice> price) {}
}
