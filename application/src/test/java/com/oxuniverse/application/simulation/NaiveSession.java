package com.oxuniverse.application.simulation;

import com.oxuniverse.domain.session.Phase;
import java.time.Instant;
import java.util.Optional;

/// A day's session as it should be.
final class NaiveSession {

  Phase phase = Phase.SCHEDULED;
  Optional<Instant> openedAt = Optional.empty();
  Optional<Instant> closedAt = Optional.empty();
  Optional<Instant> settlingAt = Optional.empty();
  Optional<Instant> settledAt = Optional.empty();

  /// Once announced early closes do not change, so this is known from the start.
  final Instant settleDue;

  NaiveSession(Instant settleDue) {
    this.settleDue = settleDue;
  }

  void open(Instant now) {
    phase = Phase.OPEN;
    openedAt = Optional.of(now);
  }

  void close(Instant now) {
    phase = Phase.CLOSED;
    closedAt = Optional.of(now);
  }

  void startSettling(Instant now) {
    phase = Phase.SETTLING;
    settlingAt = Optional.of(now);
  }

  void settle(Instant now) {
    phase = Phase.SETTLED;
    settledAt = Optional.of(now);
  }
}
