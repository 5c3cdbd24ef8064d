package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.domain.calendar.MarketSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Up to when Alpha Vantage says it knows a series, in New York: with a time while the exchange is
/// open and shortly after (`2019-09-13 13:14:34`), later only the date (`2019-09-13`).
record LastRefreshed(LocalDate date, Optional<LocalTime> time) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: (\\d{2}:\\d{2}:\\d{2}))?");

  static LastRefreshed on(LocalDate date) {
    return new LastRefreshed(date, Optional.empty());
  }

  /// Nothing if the text is not of a known form.
  static Optional<LastRefreshed> parse(String text) {
    var matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      var time = Optional.ofNullable(matcher.group(2)).map(LocalTime::parse);
      return Optional.of(new LastRefreshed(LocalDate.parse(matcher.group(1)), time));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// Whether nothing of the session can still change. Where there is only its date, the answer may
  /// have been made while it was running; that is ruled out when all trading has ended.
  boolean isPast(MarketSession session, Instant now) {
    if (now.isBefore(session.close()) || date.isBefore(session.date())) {
      return false;
    }
    if (date.isAfter(session.date())) {
      return true;
    }
    return time.map(at -> !at(at).isBefore(session.close()))
        .orElse(!now.isBefore(session.afterMarketClose()));
  }

  private Instant at(LocalTime time) {
    return date.atTime(time).atZone(MarketSession.NEW_YORK).toInstant();
  }
}
