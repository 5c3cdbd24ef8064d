package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import com.oxuniverse.domain.settlement.PickOutcome.Correct;
import com.oxuniverse.domain.settlement.PickOutcome.Incorrect;
import com.oxuniverse.domain.settlement.PickOutcome.Voided;
import java.math.BigDecimal;
import java.util.Optional;

/// Decides a pick by its snapshot and the day's close, never by the previous close (rules 6.4). The
/// set-based settlement in SQL applies this same rule; a test holds both against each other.
public record PickJudge(Judgement.Judged judged) {

  public PickOutcome judge(Choice choice, Optional<Snapshot> snapshot) {
    return switch (judged.verdict()) {
      case Refused refused -> new Voided(refused.reason());
      case Accepted accepted ->
          snapshot
              .map(taken -> against(accepted.close(), choice, taken))
              .orElse(new Voided(VoidReason.NO_SNAPSHOT));
    };
  }

  private PickOutcome against(BigDecimal close, Choice choice, Snapshot snapshot) {
    if (snapshot.price().signum() <= 0) {
      return new Voided(VoidReason.BAD_SNAPSHOT);
    }
    int move = compare(close, snapshot);
    if (move == 0) {
      return new Voided(VoidReason.UNCHANGED);
    }
    return switch (choice) {
      case UP -> move > 0 ? new Correct() : new Incorrect();
      case DOWN -> move < 0 ? new Correct() : new Incorrect();
    };
  }

  /// close·n against snapshot·d: exact, no quotient.
  private int compare(BigDecimal close, Snapshot snapshot) {
    var since = splitsSince(snapshot);
    return close.multiply(since.n()).compareTo(snapshot.price().multiply(since.d()));
  }

  /// Every split that the snapshot is still before.
  public SplitFactor splitsSince(Snapshot snapshot) {
    var factor = SplitFactor.NONE;
    for (SplitBasis basis : judged.splits()) {
      if (basis.isOld(snapshot)) {
        factor = factor.and(basis.split());
      }
    }
    return factor;
  }
}
