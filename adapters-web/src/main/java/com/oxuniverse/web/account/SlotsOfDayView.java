package com.oxuniverse.web.account;

import com.oxuniverse.application.account.SlotsOfDay;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/// What became of one's slots on a day.
///
/// @param base how many the day began with
/// @param adUnlocks how many were had for ads
/// @param refills how many came back by waiting
/// @param taken how many went into picks
/// @param returned how many came back by cancelling
@Serdeable
record SlotsOfDayView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "3") int base,
    @Schema(example = "0") int adUnlocks,
    @Schema(example = "0") int refills,
    @Schema(example = "1") int taken,
    @Schema(example = "0") int returned) {

  static SlotsOfDayView of(SlotsOfDay slots) {
    return new SlotsOfDayView(
        slots.day().date(),
        slots.base(),
        slots.adUnlocks(),
        slots.refills(),
        slots.taken(),
        slots.returned());
  }
}
