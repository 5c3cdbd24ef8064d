package com.oxuniverse.application.port.out;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.prediction.Snapshot;
import java.time.Instant;
import java.util.List;

/// Picks that were accepted without a snapshot, for no provider had a price in time (rules 4).
public interface SnapshotGaps {

  /// The live pending picks without a snapshot whose choice was made at or after `madeSince`,
  /// oldest choice first, at most `limit`. A choice is made when the pick is submitted or last
  /// changed.
  List<StoredPick> open(Instant madeSince, int limit);

  /// Gives the pick a snapshot. Call inside a [UnitOfWork].
  ///
  /// @param read the pick as [#open] gave it
  /// @return false, and nothing was done, if it is not pending any more, has a snapshot by now, or
  ///   was changed since
  boolean fill(StoredPick read, Snapshot snapshot);

  /// How many live picks of the day are without one, settled or not.
  int left(TradingDay day);
}
