package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

public record FakeUniverseStore(FakeStore store) implements UniverseStore {

  @Override
  public Optional<Universe> find(TradingDay day) {
    return store.universes.find(day);
  }

  @Override
  public Optional<Universe> latestBefore(TradingDay day) {
    return store.universes.all().stream()
        .filter(universe -> universe.day().isBefore(day))
        .max(Comparator.comparing(Universe::day));
  }

  @Override
  public Optional<Universe> lock(TradingDay day) {
    store.journal.locked("universe of " + day);
    return find(day);
  }

  @Override
  public void replace(Universe universe) {
    store.journal.requireOpen();
    var removed =
        find(universe.day())
            .map(before -> Set.copyOf(universe.changeFrom(before.symbols()).removed()))
            .orElse(Set.of());
    var inUse = withLivePicks(universe.day(), removed);
    if (!inUse.isEmpty()) {
      throw new TransientFailure("somebody has just picked " + inUse);
    }
    store.universes.put(universe.day(), universe);
  }

  @Override
  public Set<Symbol> withLivePicks(TradingDay day, Set<Symbol> symbols) {
    return symbols.stream()
        .filter(symbol -> !store.livePicksOn(day, symbol).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
