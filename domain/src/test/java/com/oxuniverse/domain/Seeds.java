package com.oxuniverse.domain;

import java.util.Random;
import java.util.function.Consumer;

/// Runs a property on many random worlds. A failure names the seed that makes the same world again.
public final class Seeds {

  private Seeds() {}

  public static void each(int count, Consumer<Random> property) {
    for (int seed = 1; seed <= count; seed++) {
      try {
        property.accept(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed %d: %s".formatted(seed, e.getMessage()), e);
      }
    }
  }
}
