package com.oxuniverse.bootstrap.bench;

import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;

/// Reads at a fixed rate while something else goes on.
final class Reading {

  private Reading() {}

  /// @param read is given 0, 1, 2 …
  /// @return how long each took from when it was due
  static Latencies at(int perSecond, CountDownLatch over, LongConsumer read) {
    var latencies = new Latencies();
    var pace = new Pace(System.nanoTime(), 1_000_000_000L / perSecond);
    while (over.getCount() > 0) {
      long due = pace.awaitNext();
      read.accept(latencies.count());
      latencies.add(System.nanoTime() - due);
    }
    return latencies;
  }
}
