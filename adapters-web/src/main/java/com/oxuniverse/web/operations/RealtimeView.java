package com.oxuniverse.web.operations;

import com.oxuniverse.application.port.in.ViewActivity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Today, as it is now.
///
/// @param at by the game's clock
/// @param actives users with a pick or a cancelled one
/// @param submitted picks as they were submitted, those that were cancelled since among them
/// @param pending picks that wait for the close
/// @param mostPicked at most ten symbols, the most picked first
/// @param cooldownsActive users who wait for a slot
/// @param pointsOutstanding all balances together
@Serdeable
record RealtimeView(
    @Schema(example = "2024-01-02T03:04:05Z") Instant at,
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "120") long actives,
    @Schema(example = "340") long submitted,
    @Schema(example = "310") long pending,
    List<PickedView> mostPicked,
    @Schema(example = "12") long cooldownsActive,
    @Schema(example = "150000") long pointsOutstanding) {

  static RealtimeView of(ViewActivity.Realtime now) {
    return new RealtimeView(
        now.at(),
        now.day().date(),
        now.actives(),
        now.submitted(),
        now.pending(),
        now.mostPicked().stream().map(PickedView::of).toList(),
        now.cooldownsActive(),
        now.pointsOutstanding());
  }
}
