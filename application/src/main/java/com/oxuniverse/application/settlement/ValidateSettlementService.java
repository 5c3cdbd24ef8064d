package com.oxuniverse.application.settlement;

import com.oxuniverse.application.port.in.ValidateSettlement;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.SnapshotGaps;
import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;

public final class ValidateSettlementService implements ValidateSettlement {

  private final SessionStore sessions;
  private final UniverseStore universes;
  private final EodPrices eodPrices;
  private final SettlementBook book;
  private final SnapshotGaps gaps;

  public ValidateSettlementService(
      SessionStore sessions,
      UniverseStore universes,
      EodPrices eodPrices,
      SettlementBook book,
      SnapshotGaps gaps) {
    this.sessions = sessions;
    this.universes = universes;
    this.eodPrices = eodPrices;
    this.book = book;
    this.gaps = gaps;
  }

  @Override
  public Result validate(TradingDay day) {
    return universes.find(day).<Result>map(this::validate).orElseGet(UniverseMissing::new);
  }

  private Validated validate(Universe universe) {
    var day = universe.day();
    var kept = KeptDay.read(day, eodPrices, book);
    var checks = universe.symbols().stream().map(symbol -> check(symbol, kept.of(symbol))).toList();
    return new Validated(day, sessions.find(day), checks, gaps.left(day));
  }

  private static Check check(Symbol symbol, KeptCloses kept) {
    var used = kept.deciding();
    return new Check(
        symbol,
        state(kept),
        used,
        kept.others(),
        kept.settled(),
        kept.settled().flatMap(row -> used.flatMap(it -> ProposedCorrection.of(it, row))));
  }

  private static State state(KeptCloses kept) {
    if (kept.settled().isPresent()) {
      return State.SETTLED;
    }
    return kept.deciding().map(ValidateSettlementService::state).orElse(State.UNCOLLECTED);
  }

  private static State state(EodPrice used) {
    if (!used.isFinal()) {
      return State.PROVISIONAL;
    }
    return used.objection().isPresent() ? State.REFUSED : State.READY;
  }
}
