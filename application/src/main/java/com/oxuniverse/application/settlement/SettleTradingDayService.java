package com.oxuniverse.application.settlement;

import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SettlementRules;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

public final class SettleTradingDayService implements SettleTradingDay {

  private final SessionStore sessions;
  private final UniverseStore universes;
  private final ClosesOfDay closes;
  private final SettlementPhase phase;
  private final SettlementBook book;
  private final SettlementRules rules;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  public SettleTradingDayService(
      SessionStore sessions,
      UniverseStore universes,
      ClosesOfDay closes,
      SettlementPhase phase,
      SettlementBook book,
      SettlementRules rules,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.sessions = sessions;
    this.universes = universes;
    this.closes = closes;
    this.phase = phase;
    this.book = book;
    this.rules = rules;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Result settle(TradingDay day) {
    return sessions
        .find(day)
        .map(session -> settle(session, clock.instant()))
        .orElseGet(NoSession::new);
  }

  private Result settle(TradingSession session, Instant now) {
    if (session.phase() == Phase.SETTLED) {
      return new AlreadySettled(summary(session.day()));
    }
    if (!SettlementPhase.isClosed(session)) {
      return new NotClosed();
    }
    if (now.isBefore(session.settleDueAt())) {
      return new NotDue(session.settleDueAt());
    }
    if (universes.find(session.day()).isEmpty()) {
      return new UniverseMissing();
    }
    return settleSymbols(session, now);
  }

  private Result settleSymbols(TradingSession session, Instant now) {
    var day = session.day();
    phase.start(day, now);
    var giveUpAt = session.settleDueAt().plus(rules.giveUpAfter());
    var awaiting = settleAll(day, phase.open(day), !now.isBefore(giveUpAt), now);
    if (!awaiting.isEmpty()) {
      return new AwaitingCloses(awaiting, giveUpAt);
    }
    boolean ours = phase.finishIfComplete(day, clock.instant());
    return ours ? new Settled(summary(day)) : new AlreadySettled(summary(day));
  }

  /// One symbol a unit of work, so that a crash loses at most one and a rerun goes on behind it. In
  /// symbol order, so that two workers at once give the ledger of one.
  ///
  /// @return those that could not be settled yet
  private NavigableSet<Symbol> settleAll(
      TradingDay day, NavigableSet<Symbol> open, boolean giveUp, Instant now) {
    var judgements = closes.judge(day, open, now);
    var awaiting = new TreeSet<Symbol>();
    for (Symbol symbol : open) {
      switch (judgements.getOrDefault(symbol, Judgement.Awaiting.unanswered())) {
        case Judgement.Judged judged -> book(day, symbol, judged, now);
        case Judgement.Awaiting(var ifGivenUp) when giveUp -> book(day, symbol, ifGivenUp, now);
        case Judgement.Awaiting _ -> awaiting.add(symbol);
      }
    }
    return awaiting;
  }

  private void book(TradingDay day, Symbol symbol, Judgement.Judged judged, Instant now) {
    var settlement =
        new SymbolSettlement(
            day, symbol, SymbolSettlement.FIRST_REVISION, judged, Optional.empty(), now);
    unitOfWork.execute(() -> book.book(settlement));
  }

  private DaySummary summary(TradingDay day) {
    return book.summary(day).orElseThrow();
  }
}
