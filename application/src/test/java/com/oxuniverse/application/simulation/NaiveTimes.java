package com.oxuniverse.application.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/// The times of rules 1 once more, counted by hand from UTC: Korea is nine hours ahead, New York
/// four or five behind.
final class NaiveTimes {

  private NaiveTimes() {}

  static LocalDate dayOf(Instant now) {
    return dateAt(now.plus(Duration.ofHours(3)));
  }

  static LocalDate dateInKorea(Instant now) {
    return dateAt(now.plus(Duration.ofHours(9)));
  }

  private static LocalDate dateAt(Instant utc) {
    return utc.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /// 06:00 in Korea.
  static Instant start(LocalDate day) {
    return utc(day, -3, 0);
  }

  static Instant end(LocalDate day) {
    return utc(day, 21, 0);
  }

  /// 23:59 in Korea.
  static Instant cutoff(LocalDate day) {
    return utc(day, 14, 59);
  }

  /// 05:30 in Korea.
  static Instant universeDue(LocalDate day) {
    return utc(day, -3, -30);
  }

  static Instant preMarket(LocalDate day) {
    return newYork(day, 4, 0);
  }

  static Instant marketOpen(LocalDate day) {
    return newYork(day, 9, 30);
  }

  static Instant close(LocalDate day, boolean early) {
    return newYork(day, early ? 13 : 16, 0);
  }

  static Instant settleDue(LocalDate day, boolean early) {
    var quarterPast = close(day, early).plus(Duration.ofMinutes(15));
    return quarterPast.isAfter(end(day)) ? quarterPast : end(day);
  }

  static Instant giveUp(LocalDate day, boolean early) {
    return settleDue(day, early).plus(Duration.ofHours(6));
  }

  /// A day that was begun late is tried for half an hour at least.
  static Instant giveUp(Instant settleDue, Instant begun) {
    var late = begun.plus(Duration.ofMinutes(30));
    var usual = settleDue.plus(Duration.ofHours(6));
    return late.isAfter(usual) ? late : usual;
  }

  /// The clocks change on a Sunday, when nobody trades.
  private static Instant newYork(LocalDate day, int hour, int minute) {
    var summer =
        LocalDate.of(day.getYear(), Month.MARCH, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
    var winter =
        LocalDate.of(day.getYear(), Month.NOVEMBER, 1)
            .with(TemporalAdjusters.firstInMonth(DayOfWeek.SUNDAY));
    boolean isSummer = !day.isBefore(summer) && day.isBefore(winter);
    return utc(day, hour + (isSummer ? 4 : 5), minute);
  }

  private static Instant utc(LocalDate day, int hours, int minutes) {
    return day.atStartOfDay(ZoneOffset.UTC).plusHours(hours).plusMinutes(minutes).toInstant();
  }
}
