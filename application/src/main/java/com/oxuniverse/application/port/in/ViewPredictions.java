package com.oxuniverse.application.port.in;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.prediction.DayStats;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import java.util.Optional;

/// A player's own picks.
public interface ViewPredictions {

  /// Newest first, those with an id below `before`.
  Slice<SeenPick> page(UserId user, PickFilter filter, Optional<PredictionId> before, int limit);

  /// The pick with every price that decided it, if it is the user's own.
  Optional<ExplainedPick> find(UserId user, PredictionId id);

  DayStats stats(UserId user, TradingDay day);

  /// @param status as of now, so that a pending pick past its lock is `LOCKED`
  record SeenPick(StoredPick stored, PredictionStatus status) {}

  /// @param settlement of the pick's symbol and day, once there is one
  record ExplainedPick(SeenPick pick, Optional<SettlementRow> settlement) {}
}
