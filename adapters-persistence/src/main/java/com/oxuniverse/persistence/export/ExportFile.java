package com.oxuniverse.persistence.export;

/// The files of an export. Sorted by their first columns; times in UTC with six decimals; nothing
/// for what is absent; no number that only this database knows.
enum ExportFile {
  /// A pick that is pending past its lock is locked: `{now}` tells.
  PICKS(
      "picks.csv",
      """
      SELECT trading_day, user_id, symbol, {submitted_at}, choice,
        CASE WHEN status = 'PENDING' AND locks_at <= {now} THEN 'LOCKED' ELSE status END AS status,
        {changed_at}, {cancelled_at}, {snapshot_price}, {snapshot_at}, void_reason, points
      FROM predictions p ORDER BY trading_day, user_id, symbol, p.submitted_at, id
      """),
  ACTIONS(
      "actions.csv",
      """
      SELECT {at}, user_id, action, symbol, choice, result
      FROM replay_actions a ORDER BY a.at, user_id, ordinal
      """),
  SETTLEMENTS(
      "settlements.csv",
      """
      SELECT trading_day, symbol, revision, outcome, {close}, {previous_close}, void_reason
      FROM settlements ORDER BY trading_day, symbol, revision
      """),
  LEDGER(
      "ledger.csv",
      """
      SELECT user_id, seq, delta, balance_after, reason, ref_id, trading_day, symbol,
        {created_at}, {prev_hash}, {hash}
      FROM points_ledger ORDER BY user_id, seq
      """),
  /// Days that are due: a service that runs by itself has begun the next.
  DAYS(
      "days.csv",
      """
      SELECT s.trading_day, {opened_at}, {closed_at}, {settle_due_at}, {settled_at},
        coalesce(p.picks, 0) AS picks, coalesce(p.correct, 0) AS correct,
        coalesce(p.incorrect, 0) AS incorrect, coalesce(p.void, 0) AS void,
        coalesce(p.cancelled, 0) AS cancelled, coalesce(p.points_paid, 0) AS points_paid
      FROM (
        SELECT *, settle_ready_at AS settle_due_at FROM session_control
        WHERE settle_ready_at <= {now}
      ) s
      LEFT JOIN (
        SELECT trading_day,
          count(*) FILTER (WHERE cancelled_at IS NULL) AS picks,
          count(*) FILTER (WHERE status = 'CORRECT') AS correct,
          count(*) FILTER (WHERE status = 'INCORRECT') AS incorrect,
          count(*) FILTER (WHERE status = 'VOID') AS void,
          count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled,
          sum(points) AS points_paid
        FROM predictions GROUP BY trading_day
      ) p USING (trading_day)
      ORDER BY s.trading_day
      """);

  final String fileName;
  private final String select;

  ExportFile(String fileName, String select) {
    this.fileName = fileName;
    this.select = select;
  }

  /// @param now as an instant's text; `COPY` takes no values
  String copy(String now) {
    return "COPY (%s) TO STDOUT WITH (FORMAT csv, HEADER)"
        .formatted(
            select
                .replace("{now}", "'" + now + "'::timestamptz")
                .replaceAll(
                    "\\{(\\w*at)}",
                    "to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS $1")
                .replaceAll("\\{(\\w*(?:price|close))}", "trim_scale($1) AS $1")
                .replaceAll("\\{(\\w*hash)}", "encode($1, 'hex') AS $1"));
  }
}
