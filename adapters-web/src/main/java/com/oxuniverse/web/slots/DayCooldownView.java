package com.oxuniverse.web.slots;

import com.oxuniverse.application.port.in.ViewSlots;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

/// The countdown to a player's next slot.
///
/// @param active whether one runs
/// @param cooldown the countdown; null if none runs
@Serdeable
record DayCooldownView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "true") boolean active,
    Optional<CooldownView> cooldown,
    @Schema(example = "2") int slotsAvailable) {

  static DayCooldownView of(ViewSlots.SlotsNow now) {
    var timer = now.slots().active();
    return new DayCooldownView(
        now.day().date(), timer.isPresent(), timer.map(CooldownView::of), now.slots().available());
  }
}
