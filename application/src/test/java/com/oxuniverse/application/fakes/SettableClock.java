package com.oxuniverse.application.fakes;

import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;

/// A clock that stands still until a test moves it.
public final class SettableClock implements InstantSource {

  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  /// The moment at which clocks in Korea show this local time, `2024-01-02T06:00`.
  public static Instant korea(String local) {
    return LocalDateTime.parse(local).atZone(TradingDay.KST).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void set(Instant instant) {
    now = instant;
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }
}
