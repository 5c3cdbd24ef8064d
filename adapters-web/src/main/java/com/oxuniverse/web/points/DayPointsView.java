package com.oxuniverse.web.points;

import com.oxuniverse.application.points.DayPoints;
import com.oxuniverse.domain.points.EntryReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// What the game paid on a day's account, over all players.
///
/// @param players how many got or lost points
/// @param entries how many ledger entries that took
/// @param total the net points of all reasons
/// @param byReason the net points of each reason that occurred
@Serdeable
record DayPointsView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "180") long players,
    @Schema(example = "300") long entries,
    @Schema(example = "15000") long total,
    @Schema(example = "{\"PREDICTION_WIN\": 15000}") Map<EntryReason, Long> byReason) {

  static DayPointsView of(DayPoints points) {
    return new DayPointsView(
        points.day().date(),
        points.players(),
        points.entries(),
        points.byReason().values().stream().mapToLong(Long::longValue).sum(),
        new TreeMap<>(points.byReason()));
  }
}
