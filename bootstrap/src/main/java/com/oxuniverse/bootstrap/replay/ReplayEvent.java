package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.Comparator;

/// A step of the replay. The jobs of a day go before the players at one instant: a pick at the very
/// cutoff finds the day closed.
sealed interface ReplayEvent {

  Comparator<ReplayEvent> IN_ORDER =
      Comparator.comparing(ReplayEvent::at).thenComparingInt(ReplayEvent::rank);

  Instant at();

  private static int rank(ReplayEvent event) {
    return switch (event) {
      case SignUp _ -> 0;
      case Job job ->
          switch (job.kind()) {
            case PREPARE_UNIVERSE -> 1;
            case OPEN -> 2;
            case CUT_OFF -> 3;
            case SETTLE -> 4;
          };
      case Play _ -> 5;
    };
  }

  /// All players become known.
  record SignUp(Instant at) implements ReplayEvent {}

  /// A job of the daily cycle.
  record Job(Instant at, TradingDay day, Kind kind) implements ReplayEvent {
    enum Kind {
      PREPARE_UNIVERSE,
      OPEN,
      CUT_OFF,
      SETTLE
    }
  }

  /// A player acts.
  record Play(Attempt attempt) implements ReplayEvent {
    @Override
    public Instant at() {
      return attempt.at();
    }
  }
}
