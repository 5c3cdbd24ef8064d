package com.oxuniverse.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/// What happens at which time of a trading day (rules 1). Times of day are in Korea.
///
/// @param universeAt when the day's symbols are chosen
/// @param dayStart when a trading day and its prediction window begin
/// @param cutoff when the window ends
/// @param settleDelay how long after the official close a day may be settled
/// @param lockPicksAt until when a pick may still be changed
public record Timetable(
    LocalTime universeAt,
    LocalTime dayStart,
    LocalTime cutoff,
    Duration settleDelay,
    LockPicksAt lockPicksAt) {

  public static final Timetable DEFAULT =
      new Timetable(
          LocalTime.of(5, 30),
          LocalTime.of(6, 0),
          LocalTime.of(23, 59),
          Duration.ofMinutes(15),
          LockPicksAt.CUTOFF);

  public Timetable {
    if (!universeAt.isBefore(dayStart) || !dayStart.isBefore(cutoff)) {
      throw new IllegalArgumentException(
          "universe-at %s, day-start %s and cutoff %s must follow each other on one day"
              .formatted(universeAt, dayStart, cutoff));
    }
    if (settleDelay.isNegative()) {
      throw new IllegalArgumentException("settle-delay must not be negative, was " + settleDelay);
    }
  }

  /// The trading day that `now` belongs to: its date in Korea, where the hours before [#dayStart()]
  /// still belong to the day before.
  public TradingDay tradingDayOf(Instant now) {
    var local = now.atZone(TradingDay.KST);
    var date = local.toLocalDate();
    return new TradingDay(local.toLocalTime().isBefore(dayStart) ? date.minusDays(1) : date);
  }

  /// When the trading day begins; the one before ends at the same moment.
  public Instant startOf(TradingDay day) {
    return day.at(dayStart).toInstant();
  }

  public Instant endOf(TradingDay day) {
    return startOf(day.plusDays(1));
  }

  public Instant universeDue(TradingDay day) {
    return day.at(universeAt).toInstant();
  }

  public PredictionWindow windowOf(TradingDay day) {
    return new PredictionWindow(startOf(day), day.at(cutoff).toInstant());
  }

  /// The later of the next day's start and the official close plus the delay. In New York's winter
  /// the close is at that start itself, so a blind settlement then would read the day before.
  public Instant settleDue(MarketSession session) {
    var nextStart = endOf(session.tradingDay());
    var afterClose = session.close().plus(settleDelay);
    return afterClose.isAfter(nextStart) ? afterClose : nextStart;
  }

  /// From when on a pick of this session's day can neither be changed nor cancelled.
  public Instant locksAt(MarketSession session) {
    var cutoffAt = windowOf(session.tradingDay()).closesAt();
    return switch (lockPicksAt) {
      case CUTOFF -> cutoffAt;
      case MARKET_OPEN -> session.open().isBefore(cutoffAt) ? session.open() : cutoffAt;
    };
  }
}
