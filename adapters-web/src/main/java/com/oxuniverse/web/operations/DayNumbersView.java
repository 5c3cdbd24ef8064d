package com.oxuniverse.web.operations;

import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.web.text.ShareText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// A day in numbers, over all players.
///
/// @param actives users with a pick or a cancelled one
/// @param users all that are not deleted
/// @param participation actives of users, 0 to 1, as a decimal string; null without users
/// @param picks live ones
/// @param cancelled picks that were taken back
/// @param decided correct and incorrect ones
/// @param correct those that were right
/// @param winRate correct of decided ones, 0 to 1, as a decimal string; null if none is decided
/// @param withoutSnapshot void for want of a snapshot
/// @param pointsIssued whole points
/// @param pointsSpent whole points
/// @param meanRefillSeconds from a cooldown's start to its end; null if none was completed
@Serdeable
record DayNumbersView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "120") long actives,
    @Schema(example = "400") long users,
    @Schema(example = "0.3") Optional<String> participation,
    @Schema(example = "310") long picks,
    @Schema(example = "30") long cancelled,
    @Schema(example = "300") long decided,
    @Schema(example = "150") long correct,
    @Schema(example = "0.5") Optional<String> winRate,
    @Schema(example = "2") long withoutSnapshot,
    @Schema(example = "7500") long pointsIssued,
    @Schema(example = "500") long pointsSpent,
    @Schema(example = "90") long cooldownsStarted,
    @Schema(example = "70") long cooldownsCompleted,
    @Schema(example = "15") long cooldownsCancelled,
    @Schema(example = "300") Optional<Long> meanRefillSeconds) {

  static DayNumbersView of(ViewActivity.DayNumbers day) {
    return new DayNumbersView(
        day.day().date(),
        day.actives(),
        day.users(),
        ShareText.of(day.actives(), day.users()),
        day.picks(),
        day.cancelled(),
        day.decided(),
        day.correct(),
        ShareText.of(day.correct(), day.decided()),
        day.withoutSnapshot(),
        day.pointsIssued(),
        day.pointsSpent(),
        day.cooldownsStarted(),
        day.cooldownsCompleted(),
        day.cooldownsCancelled(),
        day.meanRefill().map(Duration::toSeconds));
  }
}
