package com.oxuniverse.domain.session;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.PredictionWindow;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.Optional;

/// One trading day as it is played. Immutable; [#on] gives the session after an event.
///
/// @param window when picks are taken
/// @param settleDueAt from when on the day may be settled
/// @param openedAt when it was opened, which may be later than the window says
/// @param closedAt when it was cut off
/// @param settlingAt when its settlement was first started
/// @param settledAt when it was first settled
public record TradingSession(
    TradingDay day,
    Phase phase,
    PredictionWindow window,
    Instant settleDueAt,
    Optional<Instant> openedAt,
    Optional<Instant> closedAt,
    Optional<Instant> settlingAt,
    Optional<Instant> settledAt) {

  public static TradingSession scheduled(MarketSession market, Timetable timetable) {
    var day = market.tradingDay();
    return new TradingSession(
        day,
        Phase.SCHEDULED,
        timetable.windowOf(day),
        timetable.settleDue(market),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The session after `event`, or nothing where the event must not happen now.
  public Optional<TradingSession> on(Phase.Event event, Instant now) {
    return phase
        .after(event)
        .map(next ->
            new TradingSession(
                day,
                next,
                window,
                settleDueAt,
                stamped(openedAt, Phase.Event.OPENED, event, now),
                stamped(closedAt, Phase.Event.CUT_OFF, event, now),
                stamped(settlingAt, Phase.Event.SETTLEMENT_STARTED, event, now),
                stamped(settledAt, Phase.Event.SETTLEMENT_FINISHED, event, now)));
  }

  /// The first time stays: a correction does not change when the day was settled.
  private static Optional<Instant> stamped(
      Optional<Instant> before, Phase.Event marking, Phase.Event event, Instant now) {
    return before.or(() -> event == marking ? Optional.of(now) : Optional.empty());
  }

  /// The window is checked against the clock and not only against the phase, so that a missed
  /// cutoff still refuses picks.
  public Admission admissionAt(Instant now) {
    if (phase != Phase.OPEN) {
      return Admission.SESSION_CLOSED;
    }
    return window.contains(now) ? Admission.ADMITTED : Admission.OUTSIDE_WINDOW;
  }
}
