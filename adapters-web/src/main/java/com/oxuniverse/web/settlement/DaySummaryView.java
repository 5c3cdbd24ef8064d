package com.oxuniverse.web.settlement;

import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.settlement.VoidReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A day in numbers, over all players.
///
/// @param settledAt when it was settled; null until then
/// @param settlingMillis how long that took by the game's clock; null until then
/// @param voidReasons how many picks are void for each reason that occurred
/// @param symbols the numbers of each symbol, by ticker
@Serdeable
record DaySummaryView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "SETTLED") Phase phase,
    @Schema(example = "2024-01-02T21:15:00Z") Optional<Instant> settledAt,
    @Schema(example = "1200") Optional<Long> settlingMillis,
    DayTotalsView totals,
    @Schema(example = "{\"UNCHANGED\": 3}") Map<VoidReason, Long> voidReasons,
    List<SymbolTotalsView> symbols) {

  static DaySummaryView of(DaySummary summary) {
    return new DaySummaryView(
        summary.day().date(),
        summary.phase(),
        summary.settledAt(),
        summary.settlingTook().map(Duration::toMillis),
        DayTotalsView.of(summary.totals()),
        new TreeMap<>(summary.voidReasons()),
        summary.symbols().stream().map(SymbolTotalsView::of).toList());
  }
}
