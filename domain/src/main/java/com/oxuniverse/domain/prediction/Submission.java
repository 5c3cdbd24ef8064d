package com.oxuniverse.domain.prediction;

import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.SlotAccount;
import java.time.Instant;
import java.util.Optional;

/// Everything a new pick is judged by, as read under the lock on the player's slots.
///
/// @param session of the day, absent on a day that is not playable
/// @param slots as of now, with every refill that has fallen due
public record Submission(
    Optional<TradingSession> session,
    boolean inUniverse,
    boolean hasLivePick,
    SlotAccount slots,
    Instant now) {

  /// The first reason to refuse, in the order of [Refusal].
  public Optional<Refusal> refusal() {
    return SessionGate.refusal(session, now).or(this::ownRefusal);
  }

  private Optional<Refusal> ownRefusal() {
    if (!inUniverse) {
      return Optional.of(Refusal.NOT_IN_UNIVERSE);
    }
    if (hasLivePick) {
      return Optional.of(Refusal.ALREADY_PREDICTED);
    }
    return slots.available() == 0 ? Optional.of(Refusal.SLOTS_EXHAUSTED) : Optional.empty();
  }
}
