package com.oxuniverse.application.port.in;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.points.DayPoints;
import com.oxuniverse.application.points.PointsTotals;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import java.util.Optional;

/// Points, read.
public interface ViewPoints {

  PointsAccount balance(UserId user);

  /// Anybody's, nothing if there is no such user.
  Optional<PointsAccount> find(UserId user);

  /// Newest first, those with a `seq` below `before`.
  Slice<LedgerEntry> ledger(UserId user, Optional<Long> before, int limit);

  PointsTotals summary(UserId user);

  /// Whole points a user was paid for a trading day's picks, what was taken back deducted.
  long earned(UserId user, TradingDay day);

  DayPoints ofDay(TradingDay day);
}
