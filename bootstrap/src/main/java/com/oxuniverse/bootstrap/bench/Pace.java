package com.oxuniverse.bootstrap.bench;

import java.util.concurrent.locks.LockSupport;

/// Moments at a fixed distance. What is measured from them cannot hide behind work that a stalled
/// server never let begin.
final class Pace {

  private final long interval;
  private long due;

  /// @param first by `System.nanoTime()`
  Pace(long first, long intervalNanos) {
    this.due = first - intervalNanos;
    this.interval = intervalNanos;
  }

  /// Waits for the next moment, which may be past already.
  ///
  /// @return that moment by `System.nanoTime()`
  long awaitNext() {
    due += interval;
    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
      LockSupport.parkNanos(wait);
    }
    return due;
  }
}
