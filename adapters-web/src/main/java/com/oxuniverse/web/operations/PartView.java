package com.oxuniverse.web.operations;

import com.oxuniverse.application.port.in.ViewSystemHealth;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// A part of the service.
///
/// @param state DEGRADED if the game goes on without it, but worse
/// @param tookMillis for how long it was asked
/// @param detail in words
@Serdeable
public record PartView(
    @Schema(example = "database") String name,
    @Schema(example = "UP") ViewSystemHealth.State state,
    @Schema(example = "2") long tookMillis,
    @Schema(example = "answers") String detail) {

  public static PartView of(ViewSystemHealth.Part part) {
    return new PartView(part.name(), part.state(), part.took().toMillis(), part.detail());
  }
}
