package com.oxuniverse.persistence.settlement;

import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.SymbolSettlement.Intervention;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.persistence.database.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;

/// Settlements as their table has them.
final class SettlementRows {

  static final String ADD =
      """
      INSERT INTO settlements (
        trading_day, symbol, revision, outcome, close, previous_close, change_percent,
        void_reason, decided_by, decided_why, computed_at)
      VALUES (?, ?, ?, ?::outcome, ?, ?, ?, ?::void_reason, ?, ?, ?)
      ON CONFLICT (trading_day, symbol, revision) DO NOTHING
      """;

  private SettlementRows() {}

  static Object[] values(SymbolSettlement settlement) {
    var verdict = settlement.judged().verdict();
    Optional<BigDecimal> close;
    Optional<BigDecimal> changePercent;
    Optional<VoidReason> voidReason;
    switch (verdict) {
      case CloseVerdict.Accepted accepted -> {
        close = Optional.of(accepted.close());
        changePercent = accepted.changePercent();
        voidReason = Optional.empty();
      }
      case CloseVerdict.Refused refused -> {
        close = refused.close();
        changePercent = Optional.empty();
        voidReason = Optional.of(refused.reason());
      }
    }
    return new Object[] {
      settlement.day(),
      settlement.symbol(),
      settlement.revision(),
      verdict.outcome(),
      close,
      verdict.previousClose(),
      changePercent,
      voidReason,
      settlement.intervention().map(Intervention::who),
      settlement.intervention().map(Intervention::why),
      settlement.computedAt()
    };
  }

  static SettlementRow read(Row row) throws SQLException {
    return new SettlementRow(
        row.day("trading_day"),
        row.symbol("symbol"),
        row.integer("revision"),
        row.optionalConstant(Outcome.class, "outcome"),
        row.optionalDecimal("close"),
        row.optionalDecimal("previous_close"),
        Optional.ofNullable(row.result().getBigDecimal("change_percent")),
        row.optionalConstant(VoidReason.class, "void_reason"),
        row.optionalText("decided_by"),
        row.optionalText("decided_why"),
        row.instant("computed_at"));
  }
}
