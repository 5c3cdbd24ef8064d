package com.oxuniverse.bootstrap.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that is moved by hand, and only forward.
public final class SettableClock implements InstantSource {

  private final AtomicReference<Instant> now;

  public SettableClock(Instant start) {
    this.now = new AtomicReference<>(start.truncatedTo(ChronoUnit.MICROS));
  }

  /// @throws IllegalArgumentException if that would be going back
  public void set(Instant instant) {
    now.updateAndGet(shown -> {
      if (instant.isBefore(shown)) {
        throw new IllegalArgumentException(
            "the clock shows %s and cannot go back to %s".formatted(shown, instant));
      }
      return instant.truncatedTo(ChronoUnit.MICROS);
    });
  }

  /// @throws IllegalArgumentException if the duration is negative
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("the clock cannot go back by " + duration.negated());
    }
    now.updateAndGet(shown -> shown.plus(duration).truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public String toString() {
    return "set to " + now;
  }
}
