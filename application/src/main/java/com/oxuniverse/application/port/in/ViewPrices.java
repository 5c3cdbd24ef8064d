package com.oxuniverse.application.port.in;

import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.LastPrice;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Prices.
public interface ViewPrices {

  CurrentPrice current(Symbol symbol);

  /// What vendors said the symbol closed at, by vendor; empty if nothing was collected.
  List<EodPrice> endOfDay(Symbol symbol, TradingDay day);

  /// @param price absent if no provider has one
  /// @param marketState what the exchange is doing at `now`
  record CurrentPrice(
      Symbol symbol, Optional<LastPrice> price, MarketState marketState, Instant now) {}
}
