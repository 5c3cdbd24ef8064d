package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import java.util.Optional;

/// What a correction does to one player's pick. The ledger is never edited: what was paid wrongly
/// is taken back by an entry of its own, what was not paid is awarded by another.
///
/// @param reversed points taken back, not negative
/// @param awarded points paid, not negative
public record CorrectionEffect(
    UserId user, PredictionStatus before, PredictionStatus after, long reversed, long awarded) {

  /// The effect of giving a pick that stands as `before` the result `after`, if its result changes.
  public static Optional<CorrectionEffect> of(
      UserId user, PickStanding before, PickOutcome after, long winPoints) {
    var next = PickStanding.settled(after, winPoints, SymbolSettlement.FIRST_REVISION);
    boolean same =
        before.status() == next.status() && before.voidReason().equals(next.voidReason());
    return same
        ? Optional.empty()
        : Optional.of(
            new CorrectionEffect(
                user, before.status(), next.status(), before.points(), next.points()));
  }

  public long delta() {
    return awarded - reversed;
  }
}
