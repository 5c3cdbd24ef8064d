package com.oxuniverse.bootstrap.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// One NYSE session and the game's day of the same date.
record Session(
    LocalDate day,
    int index,
    Instant opened,
    Instant cutoff,
    Instant marketOpen,
    Instant marketClose,
    Instant settleDue) {
  static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final LocalTime DAY_START = LocalTime.of(6, 0);
  private static final Duration AFTER_CLOSE = Duration.ofMinutes(15);

  static Session of(LocalDate day, int index, LocalTime close) {
    Instant marketClose = at(day, close, NEW_YORK);
    Instant morning = at(day.plusDays(1), DAY_START, KOREA);
    Instant closeIsFinal = marketClose.plus(AFTER_CLOSE);
    return new Session(
        day,
        index,
        at(day, DAY_START, KOREA),
        at(day, LocalTime.of(23, 59), KOREA),
        at(day, LocalTime.of(9, 30), NEW_YORK),
        marketClose,
        morning.isAfter(closeIsFinal) ? morning : closeIsFinal);
  }

  /// The game's day of an instant: its Korean date, but the hours before six belong to the day
  /// before.
  static LocalDate gameDay(Instant instant) {
    return instant.atZone(KOREA).minusHours(DAY_START.getHour()).toLocalDate();
  }

  static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
