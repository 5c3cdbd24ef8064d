package com.oxuniverse.web.slots;

import com.oxuniverse.application.port.in.ViewSlots;
import com.oxuniverse.domain.slots.SlotRules;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/// A player's slots today, and what can still be had.
///
/// @param adUnlocksLeft how many more can be had for ads today
/// @param maximum nobody ever has more available
@Serdeable
public record DaySlotsView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    SlotsView slots,
    @Schema(example = "7") int adUnlocksLeft,
    @Schema(example = "10") int maximum) {

  public static DaySlotsView of(ViewSlots.SlotsNow now) {
    return new DaySlotsView(
        now.day().date(),
        SlotsView.of(now.slots()),
        now.rules().adUnlocksPerDay() - now.slots().adUnlocks(),
        SlotRules.MAX_AVAILABLE);
  }
}
