package com.oxuniverse.persistence.settlement;

/// [com.oxuniverse.domain.settlement.PickJudge] and
/// [com.oxuniverse.domain.settlement.CorrectionEffect] in SQL, for all picks on a symbol at once; a
/// test holds both against each other. In it `p` is the pick, `s` the settlement, `now` the close
/// and `then` the snapshot.
///
/// The statements take the values of [JudgementValues].
final class JudgementSql {

  /// Without splits, which is nearly always: the close is compared as it is.
  static final JudgementSql PLAIN =
      new JudgementSql("s.close", "p.snapshot_price", "settled AS s", "");

  /// Across splits: each pick is first looked at for those that its snapshot is still before. It is
  /// locked there, or one whose snapshot changes meanwhile would be compared by its new price and
  /// the splits of its old one.
  static final JudgementSql ACROSS_SPLITS =
      new JudgementSql(
          "s.close * s.n",
          "p.snapshot_price * s.d",
          """
          (
            SELECT settled.*, q.user_id, q.id, basis.n, basis.d
            FROM settled
            CROSS JOIN LATERAL (
              SELECT user_id, id, snapshot_at, snapshot_price FROM predictions
              WHERE trading_day = settled.trading_day AND symbol = settled.symbol
                AND cancelled_at IS NULL {lock}
            ) AS q
            CROSS JOIN LATERAL (
              SELECT product(split.n) AS n, product(split.d) AS d
              FROM unnest(?, ?, ?, ?, ?) AS split (n, d, pre_market_open, open, previous_close)
              WHERE q.snapshot_at < split.pre_market_open
                OR (q.snapshot_at < split.open AND coalesce(
                  CASE WHEN split.n > split.d
                    THEN q.snapshot_price * q.snapshot_price * split.n
                      > split.previous_close * split.previous_close * split.d
                    ELSE q.snapshot_price * q.snapshot_price * split.n
                      < split.previous_close * split.previous_close * split.d
                  END, true))
            ) AS basis
          ) AS s
          """,
          "AND p.user_id = s.user_id AND p.id = s.id");

  private static final String SETTLED =
      """
      WITH settled AS (
        SELECT
          ?::date AS trading_day, ?::text COLLATE "C" AS symbol, ?::int AS revision,
          ?::numeric AS close, ?::void_reason AS refused
      )
      """;

  private static final String STATUS =
      """
      CASE
        WHEN s.refused IS NOT NULL OR p.snapshot_price IS NULL OR p.snapshot_price <= 0
          OR {now} = {then} THEN 'VOID'
        WHEN (p.choice = 'UP') = ({now} > {then}) THEN 'CORRECT'
        ELSE 'INCORRECT'
      END::prediction_status
      """;

  private static final String VOID_REASON =
      """
      CASE
        WHEN s.refused IS NOT NULL THEN s.refused
        WHEN p.snapshot_price IS NULL THEN 'NO_SNAPSHOT'
        WHEN p.snapshot_price <= 0 THEN 'BAD_SNAPSHOT'
        WHEN {now} = {then} THEN 'UNCHANGED'
      END::void_reason
      """;

  /// By the rules the pick was made under. A version that is unknown gives null, which the table
  /// refuses.
  private static final String POINTS =
      """
      CASE
        WHEN s.refused IS NULL AND p.snapshot_price > 0 AND {now} <> {then}
          AND (p.choice = 'UP') = ({now} > {then})
        THEN (SELECT array_agg(win_points ORDER BY version) FROM game_rules)[p.rules_version]
        ELSE 0
      END
      """;

  /// The first settlement gives every pick its result; a later one concerns only those it changes.
  private static final String CONCERNED =
      """
      p.trading_day = s.trading_day AND p.symbol = s.symbol AND p.cancelled_at IS NULL {join}
      AND (s.revision = 1 OR (p.status, p.void_reason) IS DISTINCT FROM ({status}, {void_reason}))
      """;

  private static final String APPLY =
      """
      {settled}, changed AS (
        UPDATE predictions AS p
        SET status = {status}, void_reason = {void_reason}, points = {points},
          settled_revision = s.revision
        FROM {from}
        WHERE {concerned}
        RETURNING p.user_id, new.points - old.points AS delta
      )
      SELECT
        coalesce(array_agg(user_id ORDER BY user_id), '{}') AS users,
        coalesce(array_agg(delta ORDER BY user_id), '{}') AS deltas
      FROM changed WHERE delta <> 0
      """;

  private static final String PREVIEW =
      """
      {settled}
      SELECT p.user_id, p.status AS before, {status} AS after, p.points AS reversed,
        {points} AS awarded
      FROM predictions AS p, {from}
      WHERE {concerned}
      ORDER BY p.user_id
      """;

  /// Gives the picks their results, and answers whose points that moves and by how much.
  final String apply;

  /// Tells what [#apply] would do.
  final String preview;

  private JudgementSql(String now, String then, String from, String join) {
    apply = filled(APPLY, now, then, from, join).replace("{lock}", "FOR NO KEY UPDATE");
    preview = filled(PREVIEW, now, then, from, join).replace("{lock}", "");
  }

  private static String filled(String template, String now, String then, String from, String join) {
    return template
        .replace("{concerned}", CONCERNED)
        .replace("{settled}", SETTLED)
        .replace("{status}", STATUS)
        .replace("{void_reason}", VOID_REASON)
        .replace("{points}", POINTS)
        .replace("{from}", from)
        .replace("{join}", join)
        .replace("{now}", now)
        .replace("{then}", then);
  }
}
