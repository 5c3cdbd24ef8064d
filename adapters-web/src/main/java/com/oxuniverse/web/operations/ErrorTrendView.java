package com.oxuniverse.web.operations;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.in.ViewErrors;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// How often something went wrong.
///
/// @param days the oldest first, days without any included
@Serdeable
record ErrorTrendView(
    @Schema(example = "EOD_FETCH_FAILED") LoggedError.Type type, List<DayErrorsView> days) {

  static ErrorTrendView of(LoggedError.Type type, List<ViewErrors.OnDay> days) {
    return new ErrorTrendView(type, days.stream().map(DayErrorsView::of).toList());
  }
}
