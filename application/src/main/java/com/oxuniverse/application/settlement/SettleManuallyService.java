package com.oxuniverse.application.settlement;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.SymbolSettlement.Intervention;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

public final class SettleManuallyService implements SettleManually {

  private final TradingDays days;
  private final SessionStore sessions;
  private final UniverseStore universes;
  private final ClosesOfDay closes;
  private final SettlementPhase phase;
  private final SettlementBook book;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  public SettleManuallyService(
      TradingDays days,
      SessionStore sessions,
      UniverseStore universes,
      ClosesOfDay closes,
      SettlementPhase phase,
      SettlementBook book,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.days = days;
    this.sessions = sessions;
    this.universes = universes;
    this.closes = closes;
    this.phase = phase;
    this.book = book;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Supplier<Result> prepare(Command command) {
    var now = clock.instant();
    var refusal = refusal(command, now);
    if (refusal.isPresent()) {
      return refusal::get;
    }
    // Before the session is locked: whoever keeps closes while holding it would meet those who
    // keep closes first.
    var judged = judged(command, now);
    return () -> start(command, judged, now);
  }

  private Optional<Result> refusal(Command command, Instant now) {
    return switch (Readiness.of(command.day(), days, sessions, now)) {
      case Readiness.Ready _ ->
          isInUniverse(command) ? Optional.empty() : Optional.of(new NotInUniverse());
      case Readiness.NoSession() -> Optional.of(new NoSession());
      case Readiness.UniverseMissing() -> Optional.of(new UniverseMissing());
      case Readiness.NeverOpened() -> Optional.of(new NeverOpened());
      case Readiness.NotClosed() -> Optional.of(new NotClosed());
      case Readiness.NotDue(var dueAt) -> Optional.of(new NotDue(dueAt));
    };
  }

  private boolean isInUniverse(Command command) {
    return universes.has(command.day(), command.symbol());
  }

  /// Only once the settlement has started do the day's symbols stay what they are.
  private Result start(Command command, Judgement.Judged judged, Instant now) {
    phase.start(command.day(), now);
    return isInUniverse(command) ? settleStarted(command, judged, now) : new NotInUniverse();
  }

  private Result settleStarted(Command command, Judgement.Judged judged, Instant now) {
    var settlement =
        new SymbolSettlement(
            command.day(),
            command.symbol(),
            SymbolSettlement.FIRST_REVISION,
            judged,
            Optional.of(new Intervention(command.admin(), command.why())),
            now);
    boolean booked = unitOfWork.execute(() -> bookAudited(command, settlement));
    phase.finishIfComplete(command.day(), now);
    var row = book.find(command.day(), command.symbol()).orElseThrow();
    return booked ? new Settled(row) : new AlreadySettled(row);
  }

  private boolean bookAudited(Command command, SymbolSettlement settlement) {
    boolean booked = book.book(settlement);
    if (booked) {
      audit.record(
          new AdminAct(
              command.admin(),
              "settlement.manual",
              command.day() + "/" + command.symbol(),
              "unsettled",
              SettlementWords.of(settlement),
              command.why(),
              settlement.computedAt()));
    }
    return booked;
  }

  private Judgement.Judged judged(Command command, Instant now) {
    var symbol = command.symbol();
    var judgement =
        closes
            .judge(command.day(), List.of(symbol), now)
            .getOrDefault(symbol, Judgement.Awaiting.unanswered());
    return switch (judgement) {
      case Judgement.Judged judged -> AdminVerdicts.over(judged, command.verdict());
      case Judgement.Awaiting(var ifGivenUp) -> AdminVerdicts.over(ifGivenUp, command.verdict());
    };
  }
}
