package com.oxuniverse.application.settlement;

import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SettlementRules;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

public final class SettleTradingDayService implements SettleTradingDay {

  private final TradingDays days;
  private final SessionStore sessions;
  private final UniverseStore universes;
  private final ClosesOfDay closes;
  private final SettlementPhase phase;
  private final SettlementBook book;
  private final SettlementRules rules;
  private final InstantSource clock;

  public SettleTradingDayService(
      TradingDays days,
      SessionStore sessions,
      UniverseStore universes,
      ClosesOfDay closes,
      SettlementPhase phase,
      SettlementBook book,
      SettlementRules rules,
      InstantSource clock) {
    this.days = days;
    this.sessions = sessions;
    this.universes = universes;
    this.closes = closes;
    this.phase = phase;
    this.book = book;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Result settle(TradingDay day) {
    var now = clock.instant();
    return switch (Readiness.of(day, days, sessions, now)) {
      case Readiness.Ready(var session) -> settle(session, now);
      case Readiness.NoSession() -> new NoSession();
      case Readiness.UniverseMissing() -> new UniverseMissing();
      case Readiness.NeverOpened() -> new NeverOpened();
      case Readiness.NotClosed() -> new NotClosed();
      case Readiness.NotDue(var dueAt) -> new NotDue(dueAt);
    };
  }

  private Result settle(TradingSession session, Instant now) {
    if (session.phase() == Phase.SETTLED) {
      return new AlreadySettled(summary(session.day()));
    }
    if (universes.find(session.day()).isEmpty()) {
      return new UniverseMissing();
    }
    return settleSymbols(session, now);
  }

  private Result settleSymbols(TradingSession session, Instant now) {
    var day = session.day();
    phase.start(day, now);
    var giveUpAt = rules.giveUpAt(session.settleDueAt(), session.settlingAt().orElse(now));
    var awaiting = settleAll(day, phase.open(day), !now.isBefore(giveUpAt), now);
    if (!awaiting.isEmpty()) {
      return new AwaitingCloses(awaiting, giveUpAt);
    }
    boolean ours = phase.finishIfComplete(day, clock.instant());
    return ours ? new Settled(summary(day)) : new AlreadySettled(summary(day));
  }

  /// A crash leaves the first symbols booked, and a rerun goes on behind them.
  ///
  /// @return those that could not be settled yet
  private NavigableSet<Symbol> settleAll(
      TradingDay day, NavigableSet<Symbol> open, boolean giveUp, Instant now) {
    var judgements = closes.judge(day, open, now);
    var settlements = new ArrayList<SymbolSettlement>();
    var awaiting = new TreeSet<Symbol>();
    for (Symbol symbol : open) {
      switch (judgements.getOrDefault(symbol, Judgement.Awaiting.unanswered())) {
        case Judgement.Judged judged -> settlements.add(first(day, symbol, judged, now));
        case Judgement.Awaiting(var ifGivenUp) when giveUp ->
            settlements.add(first(day, symbol, ifGivenUp, now));
        case Judgement.Awaiting _ -> awaiting.add(symbol);
      }
    }
    book.bookInOrder(settlements);
    return awaiting;
  }

  private static SymbolSettlement first(
      TradingDay day, Symbol symbol, Judgement.Judged judged, Instant now) {
    return new SymbolSettlement(
        day, symbol, SymbolSettlement.FIRST_REVISION, judged, Optional.empty(), now);
  }

  private DaySummary summary(TradingDay day) {
    return book.summary(day).orElseThrow();
  }
}
