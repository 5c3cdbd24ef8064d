package com.oxuniverse.queue;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what must come about.
final class Eventually {

  private static final Duration AT_MOST = Duration.ofSeconds(30);

  private Eventually() {}

  static void is(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + AT_MOST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within %s: %s".formatted(AT_MOST, what));
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
