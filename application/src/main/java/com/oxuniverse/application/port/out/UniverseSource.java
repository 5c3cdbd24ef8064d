package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.List;
import java.util.Optional;

/// Where the symbols of a day come from.
public interface UniverseSource {

  /// The symbols to play on `day`.
  ///
  /// @throws com.oxuniverse.application.TransientFailure if it cannot say now
  Proposed symbolsFor(TradingDay day);

  /// @param symbols in the order in which players see them, without duplicates; empty if none of
  ///   them can be played
  /// @param dropped those that were left out because they have no usable quote
  /// @param unchecked why nobody could say which quotes are usable; then nothing is dropped
  record Proposed(List<Symbol> symbols, List<Dropped> dropped, Optional<String> unchecked) {

    public Proposed {
      symbols = List.copyOf(symbols);
      dropped = List.copyOf(dropped);
    }

    /// All of them, whatever their quotes.
    public static Proposed of(List<Symbol> symbols) {
      return new Proposed(symbols, List.of(), Optional.empty());
    }
  }

  record Dropped(Symbol symbol, String why) {}
}
