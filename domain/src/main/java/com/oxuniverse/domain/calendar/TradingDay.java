package com.oxuniverse.domain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// A day of the game: a calendar date in Korea, which is played against the New York session of the
/// same date.
public record TradingDay(LocalDate date) implements Comparable<TradingDay> {

  /// Players live in Korea; the rules are written in this zone (rules 1).
  public static final ZoneId KST = ZoneId.of("Asia/Seoul");

  /// @throws java.time.format.DateTimeParseException if the text is no `yyyy-MM-dd` date
  public static TradingDay parse(String text) {
    return new TradingDay(LocalDate.parse(text));
  }

  public TradingDay plusDays(long days) {
    return new TradingDay(date.plusDays(days));
  }

  /// The moment at which the clocks in Korea show `time` on this date.
  public ZonedDateTime at(LocalTime time) {
    return date.atTime(time).atZone(KST);
  }

  public boolean isBefore(TradingDay other) {
    return date.isBefore(other.date);
  }

  public boolean isAfter(TradingDay other) {
    return date.isAfter(other.date);
  }

  @Override
  public int compareTo(TradingDay other) {
    return date.compareTo(other.date);
  }

  @Override
  public String toString() {
    return date.toString();
  }
}
