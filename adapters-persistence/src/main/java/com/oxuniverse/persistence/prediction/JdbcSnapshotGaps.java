package com.oxuniverse.persistence.prediction;

import com.oxuniverse.application.port.out.SnapshotGaps;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/// Whoever searches names the condition of the index that is made for it.
@Singleton
final class JdbcSnapshotGaps implements SnapshotGaps {

  private static final String OPEN =
      """
      SELECT * FROM predictions
      WHERE snapshot_price IS NULL AND cancelled_at IS NULL AND status = 'PENDING'
        AND coalesce(changed_at, submitted_at) >= ?
      """
          + PickQuery.UNSETTLED_DAY
          + " ORDER BY coalesce(changed_at, submitted_at), id LIMIT ?";

  private static final String LEFT =
      """
      SELECT count(*) AS picks FROM predictions
      WHERE trading_day = ? AND snapshot_price IS NULL AND cancelled_at IS NULL
      """;

  /// Whoever else writes the pick at the same time comes before or after: a change or a
  /// cancellation, or the settlement of its symbol.
  private static final String FILL =
      """
      UPDATE predictions SET snapshot_price = ?, snapshot_at = ?, snapshot_source = ?
      WHERE user_id = ? AND id = ? AND status = 'PENDING' AND snapshot_price IS NULL
        AND choice = ?::choice AND changed_at IS NOT DISTINCT FROM ?
      """;

  private final Sql sql;

  JdbcSnapshotGaps(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<StoredPick> open(Instant madeSince, int limit) {
    return sql.list(OPEN, PickRow::read, madeSince, limit);
  }

  @Override
  public boolean fill(StoredPick read, Snapshot snapshot) {
    Sql.requireUnitOfWork();
    var pick = read.pick();
    int filled =
        sql.update(
            FILL,
            snapshot.price(),
            snapshot.at(),
            snapshot.source(),
            pick.user(),
            read.id(),
            pick.choice(),
            pick.changedAt());
    return filled == 1;
  }

  @Override
  public int left(TradingDay day) {
    return sql.one(LEFT, row -> row.integer("picks"), day);
  }
}
