package com.oxuniverse.web.prediction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.oxuniverse.application.prediction.DayStats;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/// A player's day in numbers.
///
/// @param picks the live ones, settled or not; the cancelled are not among them
/// @param pending those not settled yet
/// @param voided neither won nor lost
/// @param pointsEarned paid for the day's picks and not taken back
@Serdeable
record DayStatsView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "3") long picks,
    @Schema(example = "0") long pending,
    @Schema(example = "2") long correct,
    @Schema(example = "1") long incorrect,
    @JsonProperty("void") @Schema(example = "0") long voided,
    @Schema(example = "1") long cancelled,
    @Schema(example = "100") long pointsEarned) {

  static DayStatsView of(DayStats stats) {
    return new DayStatsView(
        stats.day().date(),
        stats.picks(),
        stats.pending(),
        stats.correct(),
        stats.incorrect(),
        stats.voided(),
        stats.cancelled(),
        stats.pointsEarned());
  }
}
