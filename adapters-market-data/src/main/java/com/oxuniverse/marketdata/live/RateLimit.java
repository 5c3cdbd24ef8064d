package com.oxuniverse.marketdata.live;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Keeps a rate over every span of time, wherever it begins. Limiters that count from one turn of a
/// period to the next, as resilience4j's does, let twice as many calls through around the turn, and
/// a vendor counts over spans of its own.
final class RateLimit {

  /// Requests do not arrive as evenly as they are sent: a tenth is left for that.
  private static final int MARGIN_PERCENT = 110;

  private final LongSupplier nanoTime;
  private final long span;
  private final long[] lastCalls;
  private int next;

  RateLimit(Rate rate, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.span = rate.per().multipliedBy(MARGIN_PERCENT).dividedBy(100).toNanos();
    this.lastCalls = new long[rate.calls()];
    Arrays.fill(lastCalls, nanoTime.getAsLong() - span);
  }

  /// Books the next free moment for a call and says how far off it is; nothing is booked if that is
  /// more than `atMost`.
  synchronized Optional<Duration> reserve(Duration atMost) {
    long now = nanoTime.getAsLong();
    long wait = Math.max(0, lastCalls[next] + span - now);
    if (wait > atMost.toNanos()) {
      return Optional.empty();
    }
    lastCalls[next] = now + wait;
    next = (next + 1) % lastCalls.length;
    return Optional.of(Duration.ofNanos(wait));
  }
}
