package com.oxuniverse.application.simulation;

import java.util.List;
import java.util.SplittableRandom;

/// All luck of a simulated season, from one seed.
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    this(new SplittableRandom(seed));
  }

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /// Luck of its own, so that drawing more of one kind does not change the other.
  Chance split() {
    return new Chance(random.split());
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  /// From 0 to `bound`, the latter excluded.
  int below(int bound) {
    return random.nextInt(bound);
  }

  /// Both ends included.
  long between(long from, long to) {
    return random.nextLong(from, to + 1);
  }

  <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
