package com.oxuniverse.web.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.oxuniverse.application.settlement.DaySummary;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// All picks of a day.
///
/// @param picks the live ones; the cancelled are not among them
/// @param voided neither won nor lost
@Serdeable
record DayTotalsView(
    @Schema(example = "600") long picks,
    @Schema(example = "300") long correct,
    @Schema(example = "297") long incorrect,
    @JsonProperty("void") @Schema(example = "3") long voided,
    @Schema(example = "20") long cancelled,
    @Schema(example = "15000") long pointsPaid) {

  static DayTotalsView of(DaySummary.Totals totals) {
    return new DayTotalsView(
        totals.picks(),
        totals.correct(),
        totals.incorrect(),
        totals.voided(),
        totals.cancelled(),
        totals.pointsPaid());
  }
}
