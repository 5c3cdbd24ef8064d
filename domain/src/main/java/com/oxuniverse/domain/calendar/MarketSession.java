package com.oxuniverse.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// One session of the New York Stock Exchange.
///
/// @param date the calendar date in New York
/// @param open start of regular trading
/// @param close the official close; a daily bar is final only from then on
/// @param earlyClose whether the exchange closes before its usual hour
public record MarketSession(LocalDate date, Instant open, Instant close, boolean earlyClose) {

  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final LocalTime PRE_MARKET_OPEN = LocalTime.of(4, 0);
  private static final Duration AFTER_MARKET = Duration.ofHours(4);

  public MarketSession {
    if (!open.isBefore(close)) {
      throw new IllegalArgumentException("session of %s closes before it opens".formatted(date));
    }
  }

  public static MarketSession of(LocalDate date, LocalTime open, LocalTime close, boolean early) {
    return new MarketSession(
        date,
        date.atTime(open).atZone(NEW_YORK).toInstant(),
        date.atTime(close).atZone(NEW_YORK).toInstant(),
        early);
  }

  /// When pre-market trading starts; vendors switch to a split's new basis at this time at the
  /// earliest.
  public Instant preMarketOpen() {
    return date.atTime(PRE_MARKET_OPEN).atZone(NEW_YORK).toInstant();
  }

  /// When trading after the session ends, also on a day that closes early.
  public Instant afterMarketClose() {
    return close.plus(AFTER_MARKET);
  }

  /// The day of the game that is played against this session.
  public TradingDay tradingDay() {
    return new TradingDay(date);
  }
}
