package com.oxuniverse.web.session;

import com.oxuniverse.application.port.in.ViewSession;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.slots.CooldownTimer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Whether the player can pick now.
///
/// @param canPredict whether a pick on a symbol of the universe would be taken
/// @param reason why not, if not
/// @param marketState what the exchange is doing now
/// @param slotsAvailable how many picks could be made
/// @param nextRefillAt when a slot comes back by itself; null if no countdown runs
/// @param nextOpening when the next window opens; past only while today's opening is late
@Serdeable
record EligibilityView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "true") boolean canPredict,
    Optional<Refusal> reason,
    MarketState marketState,
    @Schema(example = "2") int slotsAvailable,
    @Schema(example = "2024-01-02T03:09:05Z") Optional<Instant> nextRefillAt,
    @Schema(example = "2024-01-02T21:00:00Z") Instant nextOpening) {

  static EligibilityView of(ViewSession.Eligibility eligibility) {
    var slots = eligibility.slots();
    return new EligibilityView(
        eligibility.today().day().date(),
        eligibility.refusal().isEmpty(),
        eligibility.refusal(),
        eligibility.today().marketState(),
        slots.available(),
        slots.active().map(CooldownTimer::dueAt),
        eligibility.today().nextOpening());
  }
}
