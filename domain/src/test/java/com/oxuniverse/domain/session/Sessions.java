package com.oxuniverse.domain.session;

import static com.oxuniverse.domain.calendar.Moments.korea;

import com.oxuniverse.domain.calendar.HandMadeCalendar;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.session.Phase.Event;
import java.util.List;

/// The session of Tuesday 2024-01-02, a day in winter, in each of its phases.
public final class Sessions {

  private static final TradingSession SCHEDULED =
      TradingSession.scheduled(
          HandMadeCalendar.everyWeekday().session("2024-01-02"), Timetable.DEFAULT);

  private Sessions() {}

  public static TradingSession in(Phase phase) {
    var session = SCHEDULED;
    for (var step :
        List.of(
            new Step(Event.OPENED, "2024-01-02T06:00"),
            new Step(Event.CUT_OFF, "2024-01-02T23:59"),
            new Step(Event.SETTLEMENT_STARTED, "2024-01-03T06:15"),
            new Step(Event.SETTLEMENT_FINISHED, "2024-01-03T06:16"))) {
      if (session.phase() == phase) {
        return session;
      }
      session = session.on(step.event, korea(step.at)).orElseThrow();
    }
    return session;
  }

  public static TradingSession open() {
    return in(Phase.OPEN);
  }

  private record Step(Event event, String at) {}
}
