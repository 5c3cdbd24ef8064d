package com.oxuniverse.persistence.operations;

import com.oxuniverse.application.port.in.ViewActivity.DayNumbers;
import com.oxuniverse.application.port.in.ViewActivity.Picked;
import com.oxuniverse.application.port.in.ViewActivity.Realtime;
import com.oxuniverse.application.port.out.Activity;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What belongs to a day lies side by side in every table, and is found there by the ranges of
/// pages that hold it (BRIN): such an index costs those who write next to nothing.
@Singleton
final class JdbcActivity implements Activity {

  private static final String USERS =
      "SELECT count(*) AS users FROM users WHERE status <> 'DELETED'";

  private static final String DAY =
      """
      SELECT *
      FROM (
        SELECT count(*) AS actives FROM user_daily_stats WHERE trading_day = ? AND taken > 0
      ) AS a, (
        SELECT
          count(*) FILTER (WHERE cancelled_at IS NULL) AS picks,
          count(cancelled_at) AS cancelled,
          count(*) FILTER (WHERE status IN ('CORRECT', 'INCORRECT')) AS decided,
          count(*) FILTER (WHERE status = 'CORRECT') AS correct,
          count(*) FILTER (WHERE void_reason = 'NO_SNAPSHOT') AS without_snapshot
        FROM predictions WHERE trading_day = ?
      ) AS p, (
        SELECT
          count(*) AS started,
          count(*) FILTER (WHERE status = 'COMPLETED') AS completed,
          count(*) FILTER (WHERE status = 'CANCELLED') AS stopped,
          round(1000000 * avg(extract(epoch FROM due_at - started_at))
            FILTER (WHERE status = 'COMPLETED'))::bigint AS refill_micros
        FROM cooldown_timers WHERE trading_day = ?
      ) AS c, (
        SELECT coalesce(sum(greatest(delta, 0)), 0) AS issued,
          coalesce(-sum(least(delta, 0)), 0) AS spent
        FROM points_ledger WHERE created_at >= ? AND created_at < ?
      ) AS l
      """;

  private static final String REALTIME =
      """
      SELECT
        (SELECT count(*) FROM user_daily_stats WHERE trading_day = q.day AND taken > 0) AS actives,
        (SELECT count(*) FROM predictions
          WHERE trading_day = q.day AND status = 'PENDING') AS pending,
        (SELECT count(*) FROM cooldown_timers
          WHERE trading_day = q.day AND status = 'ACTIVE') AS cooldowns,
        (SELECT coalesce(sum(up + down), 0) FROM submission_counts
          WHERE trading_day = q.day) AS submitted
      FROM (SELECT ?::date AS day) AS q
      """;

  private static final String MOST_PICKED =
      """
      SELECT symbol, up, down FROM submission_counts WHERE trading_day = ?
      ORDER BY up + down DESC, symbol LIMIT 10
      """;

  private static final String OUTSTANDING =
      "SELECT coalesce(sum(balance), 0) AS points FROM points_accounts";

  private final Sql sql;
  private final WholeTables tables;

  JdbcActivity(Sql sql, WholeTables tables) {
    this.sql = sql;
    this.tables = tables;
  }

  @Override
  public List<DayNumbers> days(List<Span> spans) {
    long users = sql.one(USERS, row -> row.number("users"));
    return spans.stream().map(span -> day(span, users)).toList();
  }

  private DayNumbers day(Span span, long users) {
    var day = span.day();
    return sql.one(DAY, row -> read(row, day, users), day, day, day, span.from(), span.until());
  }

  private static DayNumbers read(Row row, TradingDay day, long users) throws SQLException {
    return new DayNumbers(
        day,
        row.number("actives"),
        users,
        row.number("picks"),
        row.number("cancelled"),
        row.number("decided"),
        row.number("correct"),
        row.number("without_snapshot"),
        row.number("issued"),
        row.number("spent"),
        row.number("started"),
        row.number("completed"),
        row.number("stopped"),
        meanRefill(row));
  }

  private static Optional<Duration> meanRefill(Row row) throws SQLException {
    return row.has("refill_micros")
        ? Optional.of(Duration.of(row.number("refill_micros"), ChronoUnit.MICROS))
        : Optional.empty();
  }

  @Override
  public long pointsOutstanding() {
    return tables.read(() -> sql.one(OUTSTANDING, row -> row.number("points")));
  }

  @Override
  public Realtime realtime(TradingDay day, Instant now) {
    var picked = sql.list(MOST_PICKED, JdbcActivity::picked, day);
    long outstanding = pointsOutstanding();
    return sql.one(
        REALTIME,
        row ->
            new Realtime(
                now,
                day,
                row.number("actives"),
                row.number("submitted"),
                row.number("pending"),
                picked,
                row.number("cooldowns"),
                outstanding),
        day);
  }

  private static Picked picked(Row row) throws SQLException {
    return new Picked(row.symbol("symbol"), row.number("up"), row.number("down"));
  }
}
