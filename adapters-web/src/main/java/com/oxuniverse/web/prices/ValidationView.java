package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.ValidateSettlement.Validated;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a day's settlement would decide by, from what was collected.
///
/// @param phase of the day's session; null if it was never prepared
/// @param settleDueAt from when on the day can be settled; null if it was never prepared
/// @param picksWithoutSnapshot live picks without one: void, unless it still comes in their first
///   two minutes
/// @param checks one of each symbol, in the day's order
@Serdeable
record ValidationView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    Optional<Phase> phase,
    @Schema(example = "2024-01-02T21:15:00Z") Optional<Instant> settleDueAt,
    @Schema(example = "0") int picksWithoutSnapshot,
    List<CloseCheckView> checks) {

  static ValidationView of(Validated validated) {
    var session = validated.session();
    return new ValidationView(
        validated.day().date(),
        session.map(TradingSession::phase),
        session.map(TradingSession::settleDueAt),
        validated.picksWithoutSnapshot(),
        validated.checks().stream().map(CloseCheckView::of).toList());
  }
}
