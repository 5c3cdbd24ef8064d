package com.oxuniverse.application.session;

import com.oxuniverse.application.port.in.OpenTradingDay;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SlotStore;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import java.time.Instant;
import java.time.InstantSource;

public final class OpenTradingDayService implements OpenTradingDay {

  private final TradingDays days;
  private final SessionStore sessions;
  private final UniverseStore universes;
  private final SlotStore slots;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  public OpenTradingDayService(
      TradingDays days,
      SessionStore sessions,
      UniverseStore universes,
      SlotStore slots,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.days = days;
    this.sessions = sessions;
    this.universes = universes;
    this.slots = slots;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Result open(TradingDay day) {
    var market = days.marketSession(day);
    if (market.isEmpty()) {
      return new NotPlayable();
    }
    return unitOfWork.execute(() -> open(market.get(), clock.instant()));
  }

  private Result open(MarketSession market, Instant now) {
    var day = market.tradingDay();
    var scheduled = TradingSession.scheduled(market, days.timetable());
    // A session that nobody gives symbols in time would never end.
    boolean isTooLate = !now.isBefore(scheduled.window().closesAt());
    if ((isTooLate || universes.find(day).isEmpty()) && sessions.find(day).isEmpty()) {
      return now.isBefore(scheduled.window().opensAt())
          ? new TooEarly(scheduled.window().opensAt())
          : new UniverseMissing();
    }
    sessions.add(scheduled);
    var session = sessions.lock(day).orElseThrow();
    if (session.phase() != Phase.SCHEDULED) {
      return new AlreadyOpened(session);
    }
    if (now.isBefore(session.window().opensAt())) {
      return new TooEarly(session.window().opensAt());
    }
    if (universes.find(day).isEmpty()) {
      return new UniverseMissing();
    }
    var opened = session.on(Phase.Event.OPENED, now).orElseThrow();
    sessions.update(opened);
    slots.cancelTimersBefore(day);
    return new Opened(opened);
  }
}
