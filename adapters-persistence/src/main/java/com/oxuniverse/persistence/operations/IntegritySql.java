package com.oxuniverse.persistence.operations;

import com.oxuniverse.application.operations.IntegrityCheck;

/// What must not be, as one statement a check: it sees the whole game as it was at one moment, and
/// every transaction leaves the game whole. Each row of it is a violation, named by `example`.
final class IntegritySql {

  /// An account and its entries, either of which may be missing.
  private static final String BALANCES_ADD_UP =
      """
      SELECT 'user ' || user_id AS example
      FROM points_accounts AS a
      FULL JOIN (
        SELECT user_id, count(*) AS entries, sum(delta) AS balance,
          sum(greatest(delta, 0)) AS earned, -sum(least(delta, 0)) AS spent
        FROM points_ledger GROUP BY user_id
      ) AS l USING (user_id)
      WHERE (a.seq, a.balance, a.earned, a.spent) IS DISTINCT FROM
        (coalesce(l.entries, 0), coalesce(l.balance, 0), coalesce(l.earned, 0), coalesce(l.spent, 0))
      """;

  /// [com.oxuniverse.domain.points.LedgerAudit] for all users at once, with each hash computed anew
  /// as [com.oxuniverse.domain.points.EntryHash] does it; a test holds both against each other.
  /// Whoever cuts off the end of a chain is found by the account, which knows where it ended.
  private static final String CHAINS_INTACT =
      """
      SELECT 'user ' || user_id || ', entry ' || entry.seq AS example
      FROM (
        SELECT l.*,
          row_number() OVER chain AS place,
          coalesce(lag(hash) OVER chain, decode(repeat('00', 32), 'hex')) AS link,
          coalesce(lag(balance_after) OVER chain, 0) AS balance_before,
          lead(seq) OVER chain IS NULL AS is_last
        FROM points_ledger AS l
        WINDOW chain AS (PARTITION BY user_id ORDER BY seq)
      ) AS entry
      LEFT JOIN points_accounts AS a USING (user_id)
      WHERE entry.seq <> place
        OR prev_hash <> link
        OR balance_after <> balance_before + delta
        OR hash <> sha256(convert_to(
          encode(prev_hash, 'hex') || '|' || user_id || '|' || entry.seq || '|' || delta
            || '|' || balance_after || '|' || reason || '|' || ref_id
            || '|' || coalesce(to_char(trading_day, 'YYYY-MM-DD'), '')
            || '|' || coalesce(symbol, '')
            || '|' || to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'UTF8'))
        OR (is_last AND (a.seq, a.head_hash) IS DISTINCT FROM (entry.seq, hash))
      UNION ALL
      SELECT 'user ' || user_id || ', entry ' || a.seq
      FROM points_accounts AS a
      WHERE (a.seq > 0 OR a.head_hash <> decode(repeat('00', 32), 'hex'))
        AND NOT EXISTS (SELECT FROM points_ledger AS l WHERE l.user_id = a.user_id)
      """;

  /// What was paid for each user, day and symbol, less what was taken back.
  private static final String AWARDS =
      """
      SELECT user_id, trading_day, symbol,
        count(*) FILTER (WHERE reason = 'PREDICTION_WIN')
          - count(*) FILTER (WHERE reason = 'WIN_REVERSAL') AS awards,
        sum(delta) AS points
      FROM points_ledger
      WHERE reason IN ('PREDICTION_WIN', 'WIN_REVERSAL')
      GROUP BY user_id, trading_day, symbol
      """;

  private static final String CORRECT_PICKS_PAID =
      """
      SELECT 'pick ' || p.id AS example
      FROM predictions AS p
      LEFT JOIN ({awards}) AS paid
        ON paid.user_id = p.user_id AND paid.trading_day = p.trading_day AND paid.symbol = p.symbol
      WHERE p.status = 'CORRECT'
        AND (paid.awards, paid.points) IS DISTINCT FROM (1::bigint, p.points::numeric)
      """
          .replace("{awards}", AWARDS);

  private static final String AWARDS_EARNED =
      """
      SELECT
        'user ' || user_id || ', ' || coalesce(trading_day::text, '?')
          || ' ' || coalesce(symbol, '?') AS example
      FROM ({awards}) AS paid
      WHERE (awards <> 0 OR points <> 0)
        AND NOT EXISTS (
          SELECT FROM predictions AS p
          WHERE p.user_id = paid.user_id AND p.trading_day = paid.trading_day
            AND p.symbol = paid.symbol AND p.status = 'CORRECT')
      """
          .replace("{awards}", AWARDS);

  private static final String DAYS_SETTLED =
      """
      SELECT DISTINCT p.trading_day::text AS example
      FROM predictions AS p
      JOIN session_control AS s USING (trading_day)
      WHERE p.status = 'PENDING' AND s.settle_ready_at < ?
      """;

  private static final String OUTBOX_DRAINED =
      """
      SELECT dedup_id AS example FROM outbox WHERE published_at IS NULL AND written_at < ?
      """;

  /// A pick takes one slot, whatever becomes of it. Its cancellation gives one back, except to a
  /// player who has all.
  private static final String SLOTS_ADD_UP =
      """
      SELECT 'user ' || user_id || ', ' || trading_day AS example
      FROM user_daily_stats AS d
      LEFT JOIN (
        SELECT user_id, trading_day, count(*) AS made, count(cancelled_at) AS cancelled
        FROM predictions GROUP BY user_id, trading_day
      ) AS p USING (user_id, trading_day)
      LEFT JOIN (
        SELECT user_id, trading_day, count(*) AS views
        FROM ad_unlocks GROUP BY user_id, trading_day
      ) AS v USING (user_id, trading_day)
      WHERE d.taken <> coalesce(p.made, 0)
        OR d.returned > coalesce(p.cancelled, 0)
        OR d.ad_unlocks <> coalesce(v.views, 0)
      """;

  /// However many there are, they stay with the server but for a few.
  private static final String COUNTED =
      """
      WITH wrong AS MATERIALIZED ({wrong})
      SELECT count(*) AS violations,
        ARRAY(SELECT example FROM wrong ORDER BY example LIMIT 5) AS examples
      FROM wrong
      """;

  private IntegritySql() {}

  static String counting(IntegrityCheck check) {
    return COUNTED.replace("{wrong}", violations(check));
  }

  private static String violations(IntegrityCheck check) {
    return switch (check) {
      case BALANCES_ADD_UP -> BALANCES_ADD_UP;
      case CHAINS_INTACT -> CHAINS_INTACT;
      case CORRECT_PICKS_PAID -> CORRECT_PICKS_PAID;
      case AWARDS_EARNED -> AWARDS_EARNED;
      case DAYS_SETTLED -> DAYS_SETTLED;
      case OUTBOX_DRAINED -> OUTBOX_DRAINED;
      case SLOTS_ADD_UP -> SLOTS_ADD_UP;
    };
  }
}
