package com.oxuniverse.web.operations;

import com.oxuniverse.application.port.in.ViewSystemHealth;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether all parts of the service answer.
///
/// @param up whether none of them is down
/// @param at by the real time
/// @param clockSkewMillis by how much the database's clock is ahead of ours; null if it did not
///   answer
@Serdeable
record SystemHealthView(
    @Schema(example = "true") boolean up,
    @Schema(example = "2024-01-02T03:04:05Z") Instant at,
    List<PartView> parts,
    @Schema(example = "3") Optional<Long> clockSkewMillis,
    List<JobView> jobs) {

  static SystemHealthView of(ViewSystemHealth.Report report) {
    return new SystemHealthView(
        report.isUp(),
        report.at(),
        report.parts().stream().map(PartView::of).toList(),
        report.clockSkew().map(Duration::toMillis),
        JobView.all(report.lastSuccesses()));
  }
}
