package com.oxuniverse.web.operations;

import com.oxuniverse.application.port.in.ViewErrors;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/// How many errors a day had.
@Serdeable
record DayErrorsView(
    @Schema(example = "2024-01-02") LocalDate tradingDay, @Schema(example = "3") long errors) {

  static DayErrorsView of(ViewErrors.OnDay day) {
    return new DayErrorsView(day.day().date(), day.errors());
  }
}
