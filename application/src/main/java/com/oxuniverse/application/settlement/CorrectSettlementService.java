package com.oxuniverse.application.settlement;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.SymbolSettlement.Intervention;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

public final class CorrectSettlementService implements CorrectSettlement {

  private final TradingDays days;
  private final SessionStore sessions;
  private final UniverseStore universes;
  private final ClosesOfDay closes;
  private final SettlementBook book;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  public CorrectSettlementService(
      TradingDays days,
      SessionStore sessions,
      UniverseStore universes,
      ClosesOfDay closes,
      SettlementBook book,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.days = days;
    this.sessions = sessions;
    this.universes = universes;
    this.closes = closes;
    this.book = book;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Result preview(Command command) {
    return decide(command, (_, _) -> {}).get();
  }

  @Override
  public Supplier<Result> prepare(Command command) {
    return decide(command, (settlement, before) -> apply(command, settlement, before));
  }

  private Supplier<Result> decide(
      Command command, BiConsumer<SymbolSettlement, SettlementRow> act) {
    var now = clock.instant();
    // A settlement stays, so this cannot be otherwise once its day is locked.
    if (book.find(command.day(), command.symbol()).isEmpty()) {
      var refusal = unsettled(command, now);
      return () -> refusal;
    }
    var judgement =
        closes
            .judge(command.day(), List.of(command.symbol()), now)
            .getOrDefault(command.symbol(), Judgement.Awaiting.unanswered());
    return switch (judgement) {
      // Which splits the symbol had is unknown; only a void does not ask for them.
      case Judgement.Awaiting(var ifGivenUp)
          when command.verdict() instanceof ManualVerdict.Voided ->
          () -> correct(command, ifGivenUp, now, act);
      case Judgement.Awaiting _ -> BarsUnavailable::new;
      case Judgement.Judged judged -> () -> correct(command, judged, now, act);
    };
  }

  private Result unsettled(Command command, Instant now) {
    return switch (Readiness.of(command.day(), days, sessions, now)) {
      case Readiness.NoSession() -> new NoSession();
      case Readiness.NeverOpened() -> new NeverOpened();
      case Readiness.NotDue(var dueAt) -> new NotDue(dueAt);
      // Who is told to settle it first is told there what goes before that.
      case Readiness.UniverseMissing(), Readiness.NotClosed() -> new NotSettled();
      case Readiness.Ready _ ->
          universes.has(command.day(), command.symbol()) ? new NotSettled() : new NotInUniverse();
    };
  }

  private Result correct(
      Command command,
      Judgement.Judged judged,
      Instant now,
      BiConsumer<SymbolSettlement, SettlementRow> act) {
    return unitOfWork.execute(
        () -> decide(command, AdminVerdicts.over(judged, command.verdict()), now, act));
  }

  private Result decide(
      Command command,
      Judgement.Judged judged,
      Instant now,
      BiConsumer<SymbolSettlement, SettlementRow> act) {
    // The lock keeps two corrections from taking the same revision number.
    sessions.lock(command.day());
    var row = book.find(command.day(), command.symbol()).orElseThrow();
    var settlement = next(command, row, judged, now);
    var effect = book.preview(settlement);
    if (effect.effects().isEmpty() && row.says(judged.verdict())) {
      return new Unchanged(row);
    }
    act.accept(settlement, row);
    return new Corrected(effect);
  }

  private static SymbolSettlement next(
      Command command, SettlementRow row, Judgement.Judged judged, Instant now) {
    return new SymbolSettlement(
        command.day(),
        command.symbol(),
        row.revision() + 1,
        judged,
        Optional.of(new Intervention(command.admin(), command.why())),
        now);
  }

  private void apply(Command command, SymbolSettlement settlement, SettlementRow before) {
    var reopened = move(sessions.lock(command.day()), Phase.Event.CORRECTION_STARTED, settlement);
    book.book(settlement);
    reopened.ifPresent(
        session -> move(Optional.of(session), Phase.Event.SETTLEMENT_FINISHED, settlement));
    audit.record(
        new AdminAct(
            command.admin(),
            "settlement.correct",
            command.day() + "/" + command.symbol(),
            SettlementWords.of(before),
            SettlementWords.of(settlement),
            command.why(),
            settlement.computedAt()));
  }

  private Optional<TradingSession> move(
      Optional<TradingSession> session, Phase.Event event, SymbolSettlement settlement) {
    var moved = session.flatMap(it -> it.on(event, settlement.computedAt()));
    moved.ifPresent(sessions::update);
    return moved;
  }
}
