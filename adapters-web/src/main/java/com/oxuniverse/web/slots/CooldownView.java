package com.oxuniverse.web.slots;

import com.oxuniverse.domain.slots.CooldownTimer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/// A countdown to a slot.
///
/// @param startedAt when it began
/// @param dueAt when the slot comes
@Serdeable
public record CooldownView(
    @Schema(example = "2024-01-02T03:04:05Z") Instant startedAt,
    @Schema(example = "2024-01-02T03:09:05Z") Instant dueAt) {

  static CooldownView of(CooldownTimer timer) {
    return new CooldownView(timer.startedAt(), timer.dueAt());
  }
}
