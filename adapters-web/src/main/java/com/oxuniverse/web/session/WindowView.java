package com.oxuniverse.web.session;

import com.oxuniverse.domain.calendar.PredictionWindow;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/// When picks of a day are taken.
///
/// @param opensAt the first moment
/// @param closesAt from this moment on no more
@Serdeable
record WindowView(
    @Schema(example = "2024-01-01T21:00:00Z") Instant opensAt,
    @Schema(example = "2024-01-02T14:59:00Z") Instant closesAt) {

  static WindowView of(PredictionWindow window) {
    return new WindowView(window.opensAt(), window.closesAt());
  }
}
