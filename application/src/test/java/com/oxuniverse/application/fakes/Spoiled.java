package com.oxuniverse.application.fakes;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickStanding;
import java.util.Optional;

/// Rows as they would be had somebody meddled with them.
final class Spoiled {

  private static final long WIN = 50;

  private Spoiled() {}

  static LedgerEntry entry(LedgerEntry it) {
    var posting = it.posting();
    return new LedgerEntry(
        it.seq(),
        new Posting(
            posting.user(),
            posting.delta(),
            posting.reason(),
            new RefId(posting.refId() + "x"),
            posting.day(),
            posting.symbol(),
            posting.at()),
        it.balanceAfter(),
        it.previousHash(),
        it.hash());
  }

  static StoredPick pick(StoredPick it, PredictionStatus status) {
    long points = status == PredictionStatus.CORRECT ? WIN : 0;
    var standing =
        new PickStanding(status, Optional.empty(), points, it.standing().settledRevision());
    return new StoredPick(it.id(), it.pick(), standing);
  }
}
