package com.oxuniverse.application.session;

import com.oxuniverse.application.port.in.CloseTradingDay;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import java.time.Instant;
import java.time.InstantSource;

public final class CloseTradingDayService implements CloseTradingDay {

  private final SessionStore sessions;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  public CloseTradingDayService(SessionStore sessions, UnitOfWork unitOfWork, InstantSource clock) {
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Result close(TradingDay day) {
    return unitOfWork.execute(() ->
        sessions.lock(day).map(session -> close(session, clock.instant())).orElseGet(NotOpen::new));
  }

  private Result close(TradingSession session, Instant now) {
    return switch (session.phase()) {
      case SCHEDULED -> new NotOpen();
      case CLOSED, SETTLING, SETTLED -> new AlreadyClosed(session);
      case OPEN -> {
        if (now.isBefore(session.window().closesAt())) {
          yield new TooEarly(session.window().closesAt());
        }
        var closed = session.on(Phase.Event.CUT_OFF, now).orElseThrow();
        sessions.update(closed);
        yield new Closed(closed);
      }
    };
  }
}
