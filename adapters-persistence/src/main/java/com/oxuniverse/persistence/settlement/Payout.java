package com.oxuniverse.persistence.settlement;

import com.oxuniverse.domain.points.EntryHash;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.persistence.database.AdvisoryLock;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// Whose points a settlement moves and by how much, in the order of user ids. A player has at most
/// one live pick on a symbol, so at most one entry.
///
/// @param deltas for each of `users` in turn, not zero
record Payout(List<Long> users, List<Long> deltas) {

  /// The next entry of each account, chained as [EntryHash] does it, and its new head. The head is
  /// both the lock and the link, so it moves first.
  private static final String PAY =
      """
      WITH paid AS (
        UPDATE points_accounts AS a
        SET seq = a.seq + 1,
          balance = a.balance + e.delta,
          earned = a.earned + greatest(0, e.delta),
          spent = a.spent - least(0, e.delta),
          head_hash = sha256(convert_to(
            encode(a.head_hash, 'hex') || '|' || a.user_id || '|' || a.seq + 1 || '|' || e.delta
              || '|' || a.balance + e.delta || '|' || e.reason || '|' || e.ref_id || '|' || e.day
              || '|' || e.symbol || '|' || e.stamp,
            'UTF8'))
        FROM (
          SELECT
            entry.user_id, entry.delta, s.day, s.symbol, s.stamp,
            CASE WHEN entry.delta > 0 THEN 'PREDICTION_WIN' ELSE 'WIN_REVERSAL' END AS reason,
            CASE WHEN entry.delta > 0 THEN 'win:' ELSE 'win-reversal:' END
              || s.day || ':' || s.symbol || ':' || entry.user_id || ':' || s.revision AS ref_id
          FROM
            unnest(?, ?) AS entry (user_id, delta),
            (SELECT ?::text, ?::text, ?::int, ?::text) AS s (day, symbol, revision, stamp)
        ) AS e
        WHERE a.user_id = e.user_id
        RETURNING a.user_id, new.seq, e.delta, new.balance, e.reason, e.ref_id,
          old.head_hash AS prev_hash, new.head_hash AS hash
      )
      INSERT INTO points_ledger (
        user_id, seq, delta, balance_after, created_at, trading_day, reason, symbol, ref_id,
        prev_hash, hash)
      SELECT
        user_id, seq, delta, balance, ?, ?, reason::entry_reason, ?, ref_id, prev_hash, hash
      FROM paid
      """;

  static Payout read(Row row) throws SQLException {
    return new Payout(Arrays.asList(row.numbers("users")), Arrays.asList(row.numbers("deltas")));
  }

  void book(SymbolSettlement settlement, Sql sql) {
    if (users.isEmpty()) {
      return;
    }
    AdvisoryLock.MANY_ACCOUNTS.take(sql);
    int booked =
        sql.update(
            PAY,
            SqlArray.ofLongs(users),
            SqlArray.ofLongs(deltas),
            settlement.day().toString(),
            settlement.symbol(),
            settlement.revision(),
            EntryHash.stamp(settlement.computedAt()),
            settlement.computedAt(),
            settlement.day(),
            settlement.symbol());
    if (booked != users.size()) {
      throw new IllegalStateException(
          "%d of %d players have no account".formatted(users.size() - booked, users.size()));
    }
  }
}
