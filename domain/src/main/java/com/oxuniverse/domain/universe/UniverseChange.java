package com.oxuniverse.domain.universe;

import com.oxuniverse.domain.market.Symbol;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The difference between two universes of one day. A symbol is moved if it is in both but, counted
/// from 1, no longer at the same place.
public record UniverseChange(List<Symbol> added, List<Symbol> moved, List<Symbol> removed) {

  public UniverseChange {
    added = List.copyOf(added);
    moved = List.copyOf(moved);
    removed = List.copyOf(removed);
  }

  static UniverseChange between(List<Symbol> before, List<Symbol> after) {
    var known = Set.copyOf(before);
    var kept = Set.copyOf(after);
    return new UniverseChange(
        after.stream().filter(symbol -> !known.contains(symbol)).toList(),
        IntStream.range(0, after.size())
            .filter(i -> known.contains(after.get(i)) && before.indexOf(after.get(i)) != i)
            .mapToObj(after::get)
            .toList(),
        before.stream().filter(symbol -> !kept.contains(symbol)).toList());
  }
}
