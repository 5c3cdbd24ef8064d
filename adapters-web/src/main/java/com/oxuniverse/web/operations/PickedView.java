package com.oxuniverse.web.operations;

import com.oxuniverse.application.port.in.ViewActivity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// How often a symbol was picked.
///
/// @param up how many chose UP
/// @param down how many chose DOWN
@Serdeable
record PickedView(
    @Schema(example = "AAPL") String symbol,
    @Schema(example = "30") long up,
    @Schema(example = "12") long down) {

  static PickedView of(ViewActivity.Picked picked) {
    return new PickedView(picked.symbol().ticker(), picked.up(), picked.down());
  }
}
