package com.oxuniverse.web.operations;

import com.oxuniverse.application.operations.IntegrityReport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/// Whether everything holds that must hold at every moment.
///
/// @param clean whether nothing was found
/// @param at by the game's clock
@Serdeable
record IntegrityView(
    @Schema(example = "true") boolean clean,
    @Schema(example = "2024-01-02T03:04:05Z") Instant at,
    @Schema(example = "120") long tookMillis,
    List<FindingView> checks) {

  static IntegrityView of(IntegrityReport report) {
    return new IntegrityView(
        report.isClean(),
        report.at(),
        report.took().toMillis(),
        report.findings().stream().map(FindingView::of).toList());
  }
}
