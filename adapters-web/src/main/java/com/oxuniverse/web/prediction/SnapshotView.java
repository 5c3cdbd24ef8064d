package com.oxuniverse.web.prediction;

import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/// The price that a pick is measured against.
///
/// @param price US dollars, as a decimal string
/// @param at the price's own time
/// @param source who says so
@Serdeable
public record SnapshotView(
    @Schema(example = "185.64") String price,
    @Schema(example = "2024-01-02T03:04:00Z") Instant at,
    @Schema(example = "replay") String source) {

  static SnapshotView of(Snapshot snapshot) {
    return new SnapshotView(DecimalText.of(snapshot.price()), snapshot.at(), snapshot.source());
  }
}
