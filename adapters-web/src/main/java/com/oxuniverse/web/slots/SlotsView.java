package com.oxuniverse.web.slots;

import com.oxuniverse.domain.slots.CooldownTimer;
import com.oxuniverse.domain.slots.SlotAccount;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/// A player's slots on one day: `available = base + adUnlocks + refills - taken + returned`.
///
/// @param available how many picks can be made now
/// @param base how many a day starts with
/// @param adUnlocks how many were had for ads
/// @param refills how many came back by waiting
/// @param taken how many went into picks
/// @param returned how many came back by cancelling
/// @param cooldown the countdown that runs; null if none does
/// @param nextRefillAt when that countdown ends; null if none runs
@Serdeable
public record SlotsView(
    @Schema(example = "2") int available,
    @Schema(example = "3") int base,
    @Schema(example = "0") int adUnlocks,
    @Schema(example = "0") int refills,
    @Schema(example = "1") int taken,
    @Schema(example = "0") int returned,
    Optional<CooldownView> cooldown,
    @Schema(example = "2024-01-02T03:09:05Z") Optional<Instant> nextRefillAt) {

  public static SlotsView of(SlotAccount slots) {
    return new SlotsView(
        slots.available(),
        slots.base(),
        slots.adUnlocks(),
        slots.refills(),
        slots.taken(),
        slots.returned(),
        slots.active().map(CooldownView::of),
        slots.active().map(CooldownTimer::dueAt));
  }
}
