package com.oxuniverse.bootstrap.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// A simulated clock that any number of nodes reads off their machines' clocks, so that all show
/// the same. It goes on while no node runs.
///
/// @param machine the real time
/// @param since when this clock showed `start`
/// @param speed how many times faster than real time it runs
record SharedClock(InstantSource machine, Instant since, Instant start, double speed)
    implements GameClock {

  @Override
  public Instant instant() {
    var elapsed = Duration.between(since, machine.instant());
    return start.plus(scaled(elapsed, speed)).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Duration waitUntil(Instant instant) {
    var left = Duration.between(instant(), instant);
    return left.isNegative() ? Duration.ZERO : scaled(left, 1 / speed);
  }

  /// In microseconds, for nanoseconds would overflow after a few fast weeks.
  private static Duration scaled(Duration duration, double factor) {
    return Duration.of((long) (duration.toNanos() * factor / 1_000), ChronoUnit.MICROS);
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    var day = scaled(Duration.ofDays(1), 1 / speed);
    return "simulated, the same on all nodes: a day of the game takes %d min %d s"
        .formatted(day.toMinutes(), day.toSecondsPart());
  }
}
