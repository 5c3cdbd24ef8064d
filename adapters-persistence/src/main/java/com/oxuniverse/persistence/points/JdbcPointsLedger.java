package com.oxuniverse.persistence.points;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.points.DayPoints;
import com.oxuniverse.application.points.PointsTotals;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

@Singleton
final class JdbcPointsLedger implements PointsLedger {

  private static final String ACCOUNT = "SELECT * FROM points_accounts WHERE user_id = ?";

  private static final String LOCK_ACCOUNT = ACCOUNT + " FOR NO KEY UPDATE";

  private static final String ENTRY_BY_REF = "SELECT * FROM points_ledger WHERE ref_id = ?";

  private static final String ADD_ENTRY =
      """
      INSERT INTO points_ledger (
        user_id, seq, delta, balance_after, created_at, trading_day, reason, symbol, ref_id,
        prev_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String MOVE_HEAD =
      """
      UPDATE points_accounts
      SET seq = ?, balance = ?, head_hash = ?,
        earned = earned + greatest(0, ?), spent = spent - least(0, ?)
      WHERE user_id = ?
      """;

  private static final String PAGE =
      """
      SELECT * FROM points_ledger WHERE user_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?
      """;

  private static final String OF_DAY =
      """
      SELECT reason, count(*) AS entries, sum(delta) AS points,
        (SELECT count(DISTINCT user_id) FROM points_ledger WHERE trading_day = ?) AS players
      FROM points_ledger WHERE trading_day = ? GROUP BY reason
      """;

  private final Sql sql;

  JdbcPointsLedger(Sql sql) {
    this.sql = sql;
  }

  @Override
  public LedgerEntry book(Posting posting) {
    var account = lock(posting.user());
    return find(posting.refId()).orElseGet(() -> append(account.next(posting)));
  }

  private LedgerEntry append(LedgerEntry entry) {
    long delta = entry.posting().delta();
    sql.update(ADD_ENTRY, EntryRow.values(entry));
    sql.update(
        MOVE_HEAD,
        entry.seq(),
        entry.balanceAfter(),
        entry.hash(),
        delta,
        delta,
        entry.posting().user());
    return entry;
  }

  @Override
  public Optional<LedgerEntry> find(RefId refId) {
    return sql.first(ENTRY_BY_REF, EntryRow::read, refId.text());
  }

  @Override
  public PointsAccount lock(UserId user) {
    Sql.requireUnitOfWork();
    return sql.first(LOCK_ACCOUNT, JdbcPointsLedger::account, user)
        .orElseThrow(() -> new IllegalStateException("there is no user " + user));
  }

  @Override
  public PointsAccount account(UserId user) {
    return sql.first(ACCOUNT, JdbcPointsLedger::account, user).orElse(PointsAccount.opened(user));
  }

  private static PointsAccount account(Row row) throws SQLException {
    return new PointsAccount(
        row.user("user_id"),
        row.number("seq"),
        row.number("balance"),
        row.number("held"),
        row.hash("head_hash"));
  }

  @Override
  public Slice<LedgerEntry> page(UserId user, Optional<Long> before, int limit) {
    return Slice.of(
        sql.list(PAGE, EntryRow::read, user, before.orElse(Long.MAX_VALUE), limit + 1), limit);
  }

  @Override
  public PointsTotals totals(UserId user) {
    return sql.first(ACCOUNT, JdbcPointsLedger::totals, user)
        .orElseGet(() -> new PointsTotals(user, 0, 0, 0, 0, 0, 0));
  }

  private static PointsTotals totals(Row row) throws SQLException {
    var account = account(row);
    return new PointsTotals(
        account.user(),
        account.balance(),
        account.held(),
        account.spendable(),
        row.number("earned"),
        row.number("spent"),
        account.seq());
  }

  @Override
  public DayPoints ofDay(TradingDay day) {
    var reasons = sql.list(OF_DAY, ReasonTotal::read, day, day);
    Map<EntryReason, Long> points = new EnumMap<>(EntryReason.class);
    reasons.forEach(it -> points.put(it.reason(), it.points()));
    return new DayPoints(
        day,
        reasons.stream().mapToLong(ReasonTotal::players).findFirst().orElse(0),
        reasons.stream().mapToLong(ReasonTotal::entries).sum(),
        points);
  }

  /// @param players those of the whole day
  private record ReasonTotal(EntryReason reason, long entries, long points, long players) {
    static ReasonTotal read(Row row) throws SQLException {
      return new ReasonTotal(
          row.constant(EntryReason.class, "reason"),
          row.number("entries"),
          row.number("points"),
          row.number("players"));
    }
  }
}
