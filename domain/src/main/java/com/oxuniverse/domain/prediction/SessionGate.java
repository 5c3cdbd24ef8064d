package com.oxuniverse.domain.prediction;

import com.oxuniverse.domain.session.Admission;
import com.oxuniverse.domain.session.TradingSession;
import java.time.Instant;
import java.util.Optional;

/// The check that every act on a pick passes first.
public final class SessionGate {

  private SessionGate() {}

  /// Why nobody can act now, if so.
  ///
  /// @param session of the day, absent on a day that is not playable
  public static Optional<Refusal> refusal(Optional<TradingSession> session, Instant now) {
    return switch (session.map(it -> it.admissionAt(now)).orElse(Admission.SESSION_CLOSED)) {
      case SESSION_CLOSED -> Optional.of(Refusal.SESSION_CLOSED);
      case OUTSIDE_WINDOW -> Optional.of(Refusal.OUTSIDE_WINDOW);
      case ADMITTED -> Optional.empty();
    };
  }
}
