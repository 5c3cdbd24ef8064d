package com.oxuniverse.marketdata.nyse;

import com.oxuniverse.domain.calendar.MarketSession;
import java.time.LocalDate;
import java.time.LocalTime;

/// The hours of one session, in New York time.
record SessionHours(LocalTime open, LocalTime close) {

  static final SessionHours REGULAR = new SessionHours(LocalTime.of(9, 30), LocalTime.of(16, 0));

  SessionHours withOpen(LocalTime time) {
    return new SessionHours(time, close);
  }

  SessionHours withClose(LocalTime time) {
    return new SessionHours(open, time);
  }

  boolean isNonEmpty() {
    return open.isBefore(close);
  }

  MarketSession on(LocalDate date) {
    return MarketSession.of(date, open, close, close.isBefore(REGULAR.close));
  }
}
