package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;
import java.util.Optional;
import java.util.Set;

/// The symbols of each day.
public interface UniverseStore {

  Optional<Universe> find(TradingDay day);

  default boolean has(TradingDay day, Symbol symbol) {
    return find(day).filter(universe -> universe.symbols().contains(symbol)).isPresent();
  }

  /// The universe of the last day before `day` that has one.
  Optional<Universe> latestBefore(TradingDay day);

  /// Like [#find], and keeps others from replacing the same universe, and players from picking in
  /// it, until the unit of work ends. A day without a universe can be locked, too.
  Optional<Universe> lock(TradingDay day);

  /// Replaces the day's symbols by these. Call under [#lock].
  void replace(Universe universe);

  /// Those of `symbols` that somebody has a live pick on.
  Set<Symbol> withLivePicks(TradingDay day, Set<Symbol> symbols);
}
