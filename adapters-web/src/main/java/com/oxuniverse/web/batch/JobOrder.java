package com.oxuniverse.web.batch;

import com.oxuniverse.domain.calendar.TradingDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Of what day a job is wanted: part of what makes a request this one, though it has no body.
record JobOrder(Optional<TradingDay> day) {

  static JobOrder of(@Nullable TradingDay day) {
    return new JobOrder(Optional.ofNullable(day));
  }
}
