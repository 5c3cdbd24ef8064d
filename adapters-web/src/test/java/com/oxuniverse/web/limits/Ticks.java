package com.oxuniverse.web.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// A counter of nanoseconds that stands still until a test moves it. It begins just before it
/// overflows, for the machine's may.
final class Ticks implements LongSupplier {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);

  @Override
  public long getAsLong() {
    return now.get();
  }

  void advance(Duration duration) {
    now.addAndGet(duration.toNanos());
  }
}
