package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.SymbolSettlement.Intervention;
import java.time.Instant;
import java.util.Optional;

/// Settlements of AAPL on 2024-01-02; later revisions are an admin's.
final class SymbolSettlements {

  private SymbolSettlements() {}

  static Intervention byAdmin() {
    return new Intervention("admin 1", "the vendor revised its close");
  }

  static SymbolSettlement revision(int number) {
    return revision(number, number > 1 ? Optional.of(byAdmin()) : Optional.empty());
  }

  static SymbolSettlement revision(int number, Optional<Intervention> intervention) {
    return new SymbolSettlement(
        TradingDay.parse("2024-01-02"),
        new Symbol("AAPL"),
        number,
        CloseJudge.missing(),
        intervention,
        Instant.parse("2024-01-02T21:15:00Z"));
  }
}
