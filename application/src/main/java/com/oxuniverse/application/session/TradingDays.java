package com.oxuniverse.application.session;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.Optional;

/// The calendar and the timetable together: the one place where the days of the game are computed.
public record TradingDays(MarketCalendar calendar, Timetable timetable) {

  public TradingDay dayOf(Instant now) {
    return timetable.tradingDayOf(now);
  }

  public Optional<MarketSession> marketSession(TradingDay day) {
    return calendar.sessionOn(day.date());
  }

  public boolean isPlayable(TradingDay day) {
    return calendar.isSession(day.date());
  }

  /// When picks are taken again: at the start of the next playable day.
  public Instant nextOpening(TradingDay day) {
    return timetable.startOf(calendar.next(day.date()).tradingDay());
  }
}
