package com.oxuniverse.bootstrap.time;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The one place that reads the machine's clock.
public final class MachineClock {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private MachineClock() {}

  /// In microseconds: the database keeps no more, and what is read back must equal what was
  /// written.
  public static InstantSource inMicroseconds() {
    return InstantSource.tick(InstantSource.system(), MICROSECOND);
  }

  /// A counter of nanoseconds that only goes forward, for how long something takes.
  public static LongSupplier nanoseconds() {
    return System::nanoTime;
  }
}
