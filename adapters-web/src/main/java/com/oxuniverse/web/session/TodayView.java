package com.oxuniverse.web.session;

import com.oxuniverse.application.port.in.ViewSession;
import com.oxuniverse.domain.calendar.ClosureReason;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.session.Admission;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Where the game stands now.
///
/// @param now the game's time
/// @param tradingDay the day now, by Korean time from 06:00 on
/// @param phase CLOSED on a day without a session; SCHEDULED also while a day is not prepared yet
/// @param reason why the exchange holds no session; null on a day that is played
/// @param marketState what the exchange is doing now: before, in, after and between its sessions
/// @param takingPicks whether a pick would be taken now
/// @param window when picks are taken; null on a day without a session or not prepared yet
/// @param settleDueAt from when on the day can be settled
/// @param nextOpening when the next window opens; past only while today's opening is late
/// @param openedAt when the session was opened
/// @param closedAt when it was closed
/// @param settledAt when it was settled
@Serdeable
record TodayView(
    @Schema(example = "2024-01-02T03:04:05Z") Instant now,
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "OPEN") Phase phase,
    Optional<ClosureReason> reason,
    MarketState marketState,
    @Schema(example = "true") boolean takingPicks,
    Optional<WindowView> window,
    @Schema(example = "2024-01-02T21:15:00Z") Optional<Instant> settleDueAt,
    @Schema(example = "2024-01-02T21:00:00Z") Instant nextOpening,
    @Schema(example = "2024-01-01T21:00:00Z") Optional<Instant> openedAt,
    Optional<Instant> closedAt,
    Optional<Instant> settledAt) {

  static TodayView of(ViewSession.Today today) {
    var session = today.session();
    return new TodayView(
        today.now(),
        today.day().date(),
        phase(today),
        today.closure(),
        today.marketState(),
        session.filter(it -> it.admissionAt(today.now()) == Admission.ADMITTED).isPresent(),
        session.map(TradingSession::window).map(WindowView::of),
        session.map(TradingSession::settleDueAt),
        today.nextOpening(),
        session.flatMap(TradingSession::openedAt),
        session.flatMap(TradingSession::closedAt),
        session.flatMap(TradingSession::settledAt));
  }

  private static Phase phase(ViewSession.Today today) {
    return today.closure().isPresent()
        ? Phase.CLOSED
        : today.session().map(TradingSession::phase).orElse(Phase.SCHEDULED);
  }
}
