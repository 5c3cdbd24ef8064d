package com.oxuniverse.application.fakes;

import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.SymbolSettlement.Intervention;
import java.util.Optional;

/// Settlements as they are published.
final class FakeSettlementRows {

  private FakeSettlementRows() {}

  static SettlementRow of(SymbolSettlement settlement) {
    var verdict = settlement.judged().verdict();
    var accepted =
        Optional.of(verdict).filter(Accepted.class::isInstance).map(Accepted.class::cast);
    var refused = Optional.of(verdict).filter(Refused.class::isInstance).map(Refused.class::cast);
    return new SettlementRow(
        settlement.day(),
        settlement.symbol(),
        settlement.revision(),
        verdict.outcome(),
        accepted.map(Accepted::close).or(() -> refused.flatMap(Refused::close)),
        verdict.previousClose(),
        accepted.flatMap(Accepted::changePercent),
        refused.map(Refused::reason),
        settlement.intervention().map(Intervention::who),
        settlement.intervention().map(Intervention::why),
        settlement.computedAt());
  }
}
