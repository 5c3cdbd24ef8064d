package com.oxuniverse.application.points;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.points.EntryReason;
import java.util.Map;

/// What the game paid on a trading day's account, over all players.
///
/// @param byReason net whole points for each reason that occurred
public record DayPoints(
    TradingDay day, long players, long entries, Map<EntryReason, Long> byReason) {

  public DayPoints {
    byReason = Map.copyOf(byReason);
  }
}
