package com.oxuniverse.application.port.out;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.prediction.DayStats;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionId;
import java.time.Instant;
import java.util.Optional;

/// Reading of picks.
public interface PickHistory {

  /// A user's picks, newest first, those with an id below `before`. `now` tells pending from
  /// locked.
  Slice<StoredPick> page(
      UserId user, PickFilter filter, Optional<PredictionId> before, int limit, Instant now);

  /// The pick, if it is this user's.
  Optional<StoredPick> find(UserId user, PredictionId id);

  /// The pick, whoever's it is: for admins.
  Optional<StoredPick> find(PredictionId id);

  DayStats stats(UserId user, TradingDay day);
}
