package com.oxuniverse.persistence.prediction;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.settlement.PickStanding;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.persistence.database.Row;
import java.sql.SQLException;
import java.util.Optional;

/// A pick as its table has it.
final class PickRow {

  private PickRow() {}

  static StoredPick read(Row row) throws SQLException {
    return new StoredPick(new PredictionId(row.number("id")), pick(row), standing(row));
  }

  private static Pick pick(Row row) throws SQLException {
    return new Pick(
        row.user("user_id"),
        row.day("trading_day"),
        row.symbol("symbol"),
        row.constant(Choice.class, "choice"),
        row.instant("submitted_at"),
        row.optionalInstant("changed_at"),
        row.optionalInstant("cancelled_at"),
        row.instant("locks_at"),
        snapshot(row),
        row.integer("rules_version"));
  }

  private static Optional<Snapshot> snapshot(Row row) throws SQLException {
    return row.has("snapshot_at")
        ? Optional.of(
            new Snapshot(
                row.decimal("snapshot_price"),
                row.instant("snapshot_at"),
                row.text("snapshot_source")))
        : Optional.empty();
  }

  private static PickStanding standing(Row row) throws SQLException {
    return new PickStanding(
        row.constant(PredictionStatus.class, "status"),
        row.optionalConstant(VoidReason.class, "void_reason"),
        row.number("points"),
        row.optionalInteger("settled_revision"));
  }
}
