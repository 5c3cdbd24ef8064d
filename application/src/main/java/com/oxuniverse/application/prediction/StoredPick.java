package com.oxuniverse.application.prediction;

import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickStanding;
import java.time.Instant;

/// A pick with its number and what settlement made of it.
public record StoredPick(PredictionId id, Pick pick, PickStanding standing) {

  /// When its choice was made: when it was last changed, or else submitted.
  public Instant madeAt() {
    return pick.changedAt().orElse(pick.submittedAt());
  }

  public PredictionStatus statusAt(Instant now) {
    boolean locked = standing.status() == PredictionStatus.PENDING && pick.isLockedAt(now);
    return locked ? PredictionStatus.LOCKED : standing.status();
  }
}
