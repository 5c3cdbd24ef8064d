package com.oxuniverse.web.points;

import com.oxuniverse.application.points.PointsTotals;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// A player's points over all time.
///
/// @param balance the sum of all entries; a correction can make it negative
/// @param held promised to redemptions that are not done yet
/// @param spendable what may be spent; never negative
/// @param earned the sum of all that came
/// @param spent the sum of all that went, as a positive number
/// @param entries the number of ledger entries
@Serdeable
record FinancialSummaryView(
    @Schema(example = "1050") long balance,
    @Schema(example = "0") long held,
    @Schema(example = "1050") long spendable,
    @Schema(example = "1050") long earned,
    @Schema(example = "0") long spent,
    @Schema(example = "2") long entries) {

  static FinancialSummaryView of(PointsTotals totals) {
    return new FinancialSummaryView(
        totals.balance(),
        totals.held(),
        totals.spendable(),
        totals.earned(),
        totals.spent(),
        totals.entries());
  }
}
