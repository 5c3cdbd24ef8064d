package com.oxuniverse.domain.calendar;

import java.time.Instant;
import java.time.LocalDateTime;

/// Instants as the clocks of a city show them, `2024-01-02T06:00`.
public final class Moments {

  private Moments() {}

  public static Instant korea(String local) {
    return LocalDateTime.parse(local).atZone(TradingDay.KST).toInstant();
  }

  public static Instant newYork(String local) {
    return LocalDateTime.parse(local).atZone(MarketSession.NEW_YORK).toInstant();
  }
}
