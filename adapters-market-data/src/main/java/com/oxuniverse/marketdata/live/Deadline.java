package com.oxuniverse.marketdata.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How much patience is left. Measured on a counter that only goes forward: it has nothing to do
/// with what time it is in the game.
final class Deadline {

  private final LongSupplier nanoTime;
  private final long began;
  private final Duration patience;

  Deadline(Duration patience, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
    this.patience = patience;
  }

  Duration elapsed() {
    return Duration.ofNanos(nanoTime.getAsLong() - began);
  }

  /// Never negative.
  Duration left() {
    var left = patience.minus(elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean isOver() {
    return left().isZero();
  }
}
