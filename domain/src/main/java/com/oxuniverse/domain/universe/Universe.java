package com.oxuniverse.domain.universe;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.HashSet;
import java.util.List;

/// The ordered set of symbols that can be picked on one day: 1 to 500 of them (rules 3).
public record Universe(TradingDay day, List<Symbol> symbols) {

  public static final int MAX_SYMBOLS = 500;

  public Universe {
    symbols = List.copyOf(symbols);
    if (symbols.isEmpty() || symbols.size() > MAX_SYMBOLS) {
      throw new IllegalArgumentException(
          "a universe has 1 to %d symbols, not %d".formatted(MAX_SYMBOLS, symbols.size()));
    }
    var seen = new HashSet<Symbol>();
    for (Symbol symbol : symbols) {
      if (!seen.add(symbol)) {
        throw new IllegalArgumentException(symbol + " is named twice");
      }
    }
  }

  /// What replacing `previous` by this universe changes.
  public UniverseChange changeFrom(List<Symbol> previous) {
    return UniverseChange.between(previous, symbols);
  }
}
