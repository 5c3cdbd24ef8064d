package com.oxuniverse.application.settlement;

import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import java.time.Instant;

/// Whether a day has come so far that it can be settled, and why not.
sealed interface Readiness {

  record Ready(TradingSession session) implements Readiness {}

  /// The exchange is closed on that day.
  record NoSession() implements Readiness {}

  /// The day can still be given symbols and be played.
  record UniverseMissing() implements Readiness {}

  /// The day is over, and nobody could pick.
  record NeverOpened() implements Readiness {}

  /// Picks are still taken.
  record NotClosed() implements Readiness {}

  record NotDue(Instant dueAt) implements Readiness {}

  static Readiness of(TradingDay day, TradingDays days, SessionStore sessions, Instant now) {
    var session = sessions.find(day);
    return session
        .filter(it -> it.phase() != Phase.SCHEDULED)
        .map(it -> opened(it, now))
        .orElseGet(() ->
            // Not what is stored: the day may have been declared closed since.
            days.marketSession(day)
                .map(market -> TradingSession.scheduled(market, days.timetable()))
                .map(it -> unopened(it, session.isPresent(), now))
                .orElseGet(NoSession::new));
  }

  private static Readiness opened(TradingSession session, Instant now) {
    boolean isEarly = now.isBefore(session.settleDueAt());
    return switch (session.phase()) {
      case SCHEDULED, OPEN -> new NotClosed();
      case CLOSED, SETTLING -> isEarly ? new NotDue(session.settleDueAt()) : new Ready(session);
      case SETTLED -> new Ready(session);
    };
  }

  private static Readiness unopened(TradingSession session, boolean isPrepared, Instant now) {
    if (now.isBefore(session.window().opensAt())) {
      return new NotDue(session.settleDueAt());
    }
    if (!now.isBefore(session.window().closesAt())) {
      return new NeverOpened();
    }
    return isPrepared ? new NotClosed() : new UniverseMissing();
  }
}
