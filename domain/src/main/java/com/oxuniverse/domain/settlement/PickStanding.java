package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.prediction.PredictionStatus;
import java.util.Optional;

/// What settlement has made of a pick so far.
///
/// @param status never `LOCKED`: whether a pending pick is locked depends on the time
/// @param voidReason present exactly if the pick is void
/// @param points what the pick has been paid and was not taken back
/// @param settledRevision the revision of its symbol's settlement that gave it this standing
public record PickStanding(
    PredictionStatus status,
    Optional<VoidReason> voidReason,
    long points,
    Optional<Integer> settledRevision) {

  public static final PickStanding UNSETTLED =
      new PickStanding(PredictionStatus.PENDING, Optional.empty(), 0, Optional.empty());

  public PickStanding {
    if (voidReason.isPresent() != (status == PredictionStatus.VOID)) {
      throw new IllegalArgumentException(
          "a void pick has a reason, another none; was %s with %s".formatted(status, voidReason));
    }
  }

  /// The standing after a settlement.
  ///
  /// @param winPoints what a correct pick pays under the rules it was made under
  public static PickStanding settled(PickOutcome outcome, long winPoints, int revision) {
    return new PickStanding(
        outcome.status(),
        outcome instanceof PickOutcome.Voided(VoidReason reason)
            ? Optional.of(reason)
            : Optional.empty(),
        outcome instanceof PickOutcome.Correct ? winPoints : 0,
        Optional.of(revision));
  }
}
