package com.oxuniverse.application.session;

import com.oxuniverse.application.port.in.ViewSession;
import com.oxuniverse.application.port.in.ViewSlots;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.prediction.SessionGate;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

public final class ViewSessionService implements ViewSession {

  private final TradingDays days;
  private final SessionStore sessions;
  private final ViewSlots slots;
  private final InstantSource clock;

  public ViewSessionService(
      TradingDays days, SessionStore sessions, ViewSlots slots, InstantSource clock) {
    this.days = days;
    this.sessions = sessions;
    this.slots = slots;
    this.clock = clock;
  }

  @Override
  public Today today() {
    var now = clock.instant();
    var day = days.dayOf(now);
    var closure = days.calendar().closureOn(day.date());
    var session = closure.isPresent() ? Optional.<TradingSession>empty() : sessions.find(day);
    return new Today(
        now, day, session, closure, nextOpening(day, session, now), days.calendar().stateAt(now));
  }

  /// Today's own opening while the job that opens it is late: it may come at any moment.
  private Instant nextOpening(TradingDay day, Optional<TradingSession> session, Instant now) {
    boolean isLate =
        days.isPlayable(day)
            && days.timetable().windowOf(day).contains(now)
            && session.map(it -> it.phase() == Phase.SCHEDULED).orElse(true);
    return isLate ? days.timetable().startOf(day) : days.nextOpening(day);
  }

  @Override
  public Eligibility eligibility(UserId user) {
    var today = today();
    var account = slots.of(user).slots();
    var refusal =
        SessionGate.refusal(today.session(), today.now())
            .or(() ->
                account.available() == 0 ? Optional.of(Refusal.SLOTS_EXHAUSTED) : Optional.empty());
    return new Eligibility(today, account, refusal);
  }
}
