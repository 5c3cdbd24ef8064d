package com.oxuniverse.persistence.settlement;

import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.SplitBasis;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.persistence.database.SqlArray;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A settlement as the values of [JudgementSql].
record JudgementValues(SymbolSettlement settlement) {

  JudgementSql sql() {
    return splits().isEmpty() ? JudgementSql.PLAIN : JudgementSql.ACROSS_SPLITS;
  }

  Object[] values() {
    var values =
        new ArrayList<Object>(
            List.of(
                settlement.day(),
                settlement.symbol(),
                settlement.revision(),
                decidingClose(),
                refusal()));
    if (!splits().isEmpty()) {
      values.addAll(
          List.of(
              SqlArray.ofNumbers(splits(), basis -> basis.split().n()),
              SqlArray.ofNumbers(splits(), basis -> basis.split().d()),
              SqlArray.ofInstants(splits(), basis -> basis.session().preMarketOpen()),
              SqlArray.ofInstants(splits(), basis -> basis.session().open()),
              SqlArray.ofOptionalNumbers(splits(), SplitBasis::previousClose)));
    }
    return values.toArray();
  }

  private List<SplitBasis> splits() {
    return settlement.judged().splits();
  }

  private Optional<BigDecimal> decidingClose() {
    return switch (settlement.judged().verdict()) {
      case CloseVerdict.Accepted accepted -> Optional.of(accepted.close());
      case CloseVerdict.Refused _ -> Optional.empty();
    };
  }

  private Optional<VoidReason> refusal() {
    return switch (settlement.judged().verdict()) {
      case CloseVerdict.Accepted _ -> Optional.empty();
      case CloseVerdict.Refused refused -> Optional.of(refused.reason());
    };
  }
}
