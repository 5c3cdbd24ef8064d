package com.oxuniverse.web.settlement;

import com.oxuniverse.application.settlement.DaySummary;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// A day that is settled.
///
/// @param alreadySettled whether it was so before; then nothing was done
@Serdeable
record SettledDayView(@Schema(example = "false") boolean alreadySettled, DaySummaryView summary) {

  static SettledDayView of(DaySummary summary, boolean alreadySettled) {
    return new SettledDayView(alreadySettled, DaySummaryView.of(summary));
  }
}
