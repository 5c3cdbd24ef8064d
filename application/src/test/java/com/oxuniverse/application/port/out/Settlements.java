package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.SymbolSettlement.Intervention;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Settlements as tests need them.
final class Settlements {

  private Settlements() {}

  static SymbolSettlement at(TradingDay day, Symbol symbol, int revision, String close) {
    return of(
        day,
        symbol,
        revision,
        new Judgement.Judged(
            new CloseVerdict.Accepted(new BigDecimal(close), Optional.of(new BigDecimal("100"))),
            List.of()));
  }

  static SymbolSettlement refused(TradingDay day, Symbol symbol, int revision, VoidReason reason) {
    return of(
        day,
        symbol,
        revision,
        new Judgement.Judged(
            new CloseVerdict.Refused(reason, Optional.empty(), Optional.empty()), List.of()));
  }

  static SymbolSettlement of(TradingDay day, Symbol symbol, int revision, Judgement.Judged judged) {
    return new SymbolSettlement(
        day,
        symbol,
        revision,
        judged,
        revision == SymbolSettlement.FIRST_REVISION
            ? Optional.empty()
            : Optional.of(new Intervention("boss", "the vendor revised it")),
        computedAt(day, revision));
  }

  static Instant computedAt(TradingDay day, int revision) {
    return Scene.settling(day).settleDueAt().plusSeconds(revision);
  }
}
