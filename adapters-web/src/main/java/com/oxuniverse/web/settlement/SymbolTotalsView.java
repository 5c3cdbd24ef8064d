package com.oxuniverse.web.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.oxuniverse.application.settlement.DaySummary;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// The picks on one symbol.
///
/// @param picks the live ones
/// @param voided neither won nor lost
@Serdeable
record SymbolTotalsView(
    @Schema(example = "AAPL") String symbol,
    @Schema(example = "60") long picks,
    @Schema(example = "30") long correct,
    @Schema(example = "30") long incorrect,
    @JsonProperty("void") @Schema(example = "0") long voided,
    @Schema(example = "1500") long pointsPaid) {

  static SymbolTotalsView of(DaySummary.SymbolTotals totals) {
    return new SymbolTotalsView(
        totals.symbol().ticker(),
        totals.picks(),
        totals.correct(),
        totals.incorrect(),
        totals.voided(),
        totals.pointsPaid());
  }
}
