package com.oxuniverse.marketdata.live;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/// A counter of nanoseconds for a library that wants a clock: a vendor's rest must not get longer
/// because somebody set the machine's time.
final class NanoClock extends Clock {

  private final LongSupplier nanoTime;

  NanoClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public Instant instant() {
    return Instant.EPOCH.plusNanos(nanoTime.getAsLong());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
