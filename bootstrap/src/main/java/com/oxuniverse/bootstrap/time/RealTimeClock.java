package com.oxuniverse.bootstrap.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The game plays in real time.
record RealTimeClock(InstantSource machine) implements GameClock {

  @Override
  public Instant instant() {
    return machine.instant();
  }

  @Override
  public Duration waitUntil(Instant instant) {
    var left = Duration.between(instant(), instant);
    return left.isNegative() ? Duration.ZERO : left;
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "real time";
  }
}
