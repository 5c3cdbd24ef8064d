package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// The ceiling of a settlement: the very rows that it writes, written by one plain statement a
/// table from a table that holds the answers, with nothing to judge, to chain or to resume.
final class PlainSettlement {

  /// What is to be written, worked out beforehand and not measured.
  private static final List<String> ANSWERS =
      List.of(
          """
          CREATE UNLOGGED TABLE answer AS
          SELECT user_id, id, symbol,
            (CASE WHEN snapshot_price = 100 THEN 'VOID' WHEN (choice = 'UP') = (100 > snapshot_price) THEN 'CORRECT'
              ELSE 'INCORRECT' END)::prediction_status AS status,
            (CASE WHEN snapshot_price = 100 THEN 'UNCHANGED' END)::void_reason AS void_reason,
            CASE WHEN snapshot_price <> 100 AND (choice = 'UP') = (100 > snapshot_price) THEN 50 ELSE 0 END AS points
          FROM predictions
          """,
          """
          CREATE UNLOGGED TABLE entry AS
          SELECT user_id, seq, 50 AS delta, seq * 50 AS balance_after, symbol,
            'win:2024-01-02:' || symbol || ':' || user_id || ':1' AS ref_id,
            CASE seq WHEN 1 THEN decode(repeat('00', 32), 'hex') ELSE sha256((user_id || '/' || seq - 1)::bytea) END
              AS prev_hash,
            sha256((user_id || '/' || seq)::bytea) AS hash
          FROM (SELECT user_id, symbol, row_number() OVER (PARTITION BY user_id ORDER BY symbol) AS seq
            FROM answer WHERE points > 0) won
          ORDER BY symbol, user_id
          """,
          "CREATE UNLOGGED TABLE head AS SELECT DISTINCT ON (user_id) user_id, seq, balance_after, hash"
              + " FROM entry ORDER BY user_id, seq DESC",
          "VACUUM ANALYZE",
          "CHECKPOINT");

  private static final List<String> WRITES =
      List.of(
          """
          INSERT INTO settlements (trading_day, symbol, revision, close, computed_at)
          SELECT trading_day, symbol, 1, 100, '2024-01-02 21:15Z' FROM active_universe
          """,
          """
          UPDATE predictions p SET status = a.status, void_reason = a.void_reason, points = a.points,
            settled_revision = 1
          FROM answer a WHERE a.user_id = p.user_id AND a.id = p.id
          """,
          """
          INSERT INTO points_ledger (user_id, seq, delta, balance_after, created_at, trading_day, reason, symbol,
            ref_id, prev_hash, hash)
          SELECT user_id, seq, delta, balance_after, '2024-01-02 21:15Z', '2024-01-02', 'PREDICTION_WIN', symbol,
            ref_id, prev_hash, hash
          FROM entry
          """,
          """
          UPDATE points_accounts a SET seq = h.seq, balance = h.balance_after, earned = h.balance_after,
            head_hash = h.hash
          FROM head h WHERE h.user_id = a.user_id
          """,
          """
          INSERT INTO outbox (topic, group_key, dedup_id, payload, created_at)
          SELECT 'symbol-settled', trading_day::text, 'symbol-settled:' || trading_day || ':' || symbol || ':1',
            jsonb_build_object('tradingDay', trading_day, 'symbol', symbol, 'revision', 1), '2024-01-02 21:15Z'
          FROM active_universe
          """);

  private PlainSettlement() {}

  /// @param access to a copy of the day that has not been settled
  static Duration measure(DatabaseAccess access) throws SQLException {
    try (var connection = SettleData.connect(access)) {
      for (String sql : ANSWERS) {
        SettleData.run(connection, sql);
      }
      long start = System.nanoTime();
      connection.setAutoCommit(false);
      for (String sql : WRITES) {
        SettleData.run(connection, sql);
      }
      connection.commit();
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
