package com.oxuniverse.application.settlement;

import com.oxuniverse.application.port.in.ComparePrediction.Basis;
import com.oxuniverse.application.port.in.ComparePrediction.Explanation;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement.Judged;
import com.oxuniverse.domain.settlement.PickJudge;
import com.oxuniverse.domain.settlement.PickOutcome;
import com.oxuniverse.domain.settlement.SplitFactor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Puts the judge's numbers beside a pick.
///
/// @param judged what is known of the close, if it is final
/// @param winPoints what the pick pays if it is correct
record PickExplanation(StoredPick stored, Optional<Judged> judged, long winPoints) {

  /// Enough for the sign of a difference: prices have six, and a split's numbers are small.
  private static final int COMPARED_DECIMALS = 12;

  Explanation explain() {
    var basis = stored.pick().snapshot().map(this::basis);
    var close = judged.map(Judged::verdict).flatMap(CloseVerdict::published);
    var outcome = outcome();
    boolean isSettled = stored.standing().settledRevision().isPresent();
    return new Explanation(
        basis,
        close,
        close.flatMap(it -> basis.map(of -> it.subtract(of.comparablePrice()))),
        outcome,
        isSettled,
        isSettled ? stored.standing().points() : outcome.map(this::points).orElse(0L));
  }

  private Basis basis(Snapshot snapshot) {
    var since = judged.map(it -> new PickJudge(it).splitsSince(snapshot)).orElse(SplitFactor.NONE);
    return new Basis(
        snapshot.price(),
        !since.equals(SplitFactor.NONE),
        since.n(),
        since.d(),
        plain(
            snapshot
                .price()
                .multiply(since.d())
                .divide(since.n(), COMPARED_DECIMALS, RoundingMode.HALF_UP)));
  }

  private static BigDecimal plain(BigDecimal price) {
    var stripped = price.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Optional<PickOutcome> outcome() {
    var standing = stored.standing();
    return switch (standing.status()) {
      case CORRECT -> Optional.of(new PickOutcome.Correct());
      case INCORRECT -> Optional.of(new PickOutcome.Incorrect());
      case VOID -> standing.voidReason().map(PickOutcome.Voided::new);
      case PENDING, LOCKED -> judged.map(this::wouldBe);
      case CANCELLED -> Optional.empty();
    };
  }

  private PickOutcome wouldBe(Judged known) {
    return new PickJudge(known).judge(stored.pick().choice(), stored.pick().snapshot());
  }

  private long points(PickOutcome outcome) {
    return outcome.status() == PredictionStatus.CORRECT ? winPoints : 0;
  }
}
