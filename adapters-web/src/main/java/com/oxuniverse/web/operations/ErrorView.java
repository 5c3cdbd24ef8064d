package com.oxuniverse.web.operations;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.in.ViewErrors;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// Something that went wrong.
///
/// @param tradingDay the day of the game that it concerns
/// @param context what is needed to understand it, by name
@Serdeable
record ErrorView(
    @Schema(example = "4711") long id,
    @Schema(example = "EOD_FETCH_FAILED") LoggedError.Type type,
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "WARNING") LoggedError.Severity severity,
    Map<String, String> context,
    @Schema(example = "2024-01-02T21:15:00Z") Instant at) {

  static ErrorView of(ViewErrors.Numbered numbered) {
    var error = numbered.error();
    return new ErrorView(
        numbered.id(),
        error.type(),
        error.day().date(),
        error.severity(),
        error.context(),
        error.at());
  }
}
