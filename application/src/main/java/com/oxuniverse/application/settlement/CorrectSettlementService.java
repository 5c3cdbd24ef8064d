package com.oxuniverse.application.settlement;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.settlement.CorrectionPreview;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.SymbolSettlement.Intervention;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

public final class CorrectSettlementService implements CorrectSettlement {

  private final SessionStore sessions;
  private final ClosesOfDay closes;
  private final SettlementBook book;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  public CorrectSettlementService(
      SessionStore sessions,
      ClosesOfDay closes,
      SettlementBook book,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.sessions = sessions;
    this.closes = closes;
    this.book = book;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Result preview(Command command) {
    return decide(command, (settlement, _) -> book.preview(settlement)).get();
  }

  @Override
  public Supplier<Result> prepare(Command command) {
    return decide(command, (settlement, before) -> apply(command, settlement, before));
  }

  private Supplier<Result> decide(
      Command command, BiFunction<SymbolSettlement, SettlementRow, CorrectionPreview> act) {
    var now = clock.instant();
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

  private Result correct(
      Command command,
      Judgement.Judged judged,
      Instant now,
      BiFunction<SymbolSettlement, SettlementRow, CorrectionPreview> act) {
    return unitOfWork.execute(
        () -> decide(command, AdminVerdicts.over(judged, command.verdict()), now, act));
  }

  private Result decide(
      Command command,
      Judgement.Judged judged,
      Instant now,
      BiFunction<SymbolSettlement, SettlementRow, CorrectionPreview> act) {
    // The lock keeps two corrections from taking the same revision number.
    sessions.lock(command.day());
    return book.find(command.day(), command.symbol())
        .<Result>map(row -> new Corrected(act.apply(next(command, row, judged, now), row)))
        .orElseGet(NotSettled::new);
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

  private CorrectionPreview apply(
      Command command, SymbolSettlement settlement, SettlementRow before) {
    var effect = book.preview(settlement);
    var reopened = move(sessions.lock(command.day()), Phase.Event.CORRECTION_STARTED, settlement);
    book.book(settlement);
    reopened.ifPresent(
        session -> move(Optional.of(session), Phase.Event.SETTLEMENT_FINISHED, settlement));
    audit.record(
        new AdminAct(
            command.admin(),
            "settlement.correct",
            command.day() + "/" + command.symbol(),
            before.toString(),
            settlement.judged().verdict().toString(),
            command.why(),
            settlement.computedAt()));
    return effect;
  }

  private Optional<TradingSession> move(
      Optional<TradingSession> session, Phase.Event event, SymbolSettlement settlement) {
    var moved = session.flatMap(it -> it.on(event, settlement.computedAt()));
    moved.ifPresent(sessions::update);
    return moved;
  }
}
