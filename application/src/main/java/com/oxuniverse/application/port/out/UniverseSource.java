package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.List;

/// Where the symbols of a day come from.
public interface UniverseSource {

  /// The symbols to play on `day`, in the order in which players see them, without duplicates.
  ///
  /// @throws com.oxuniverse.application.TransientFailure if it cannot say now
  List<Symbol> symbolsFor(TradingDay day);
}
