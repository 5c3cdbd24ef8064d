package com.oxuniverse.persistence.outbox;

import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Leases go by the database's clock, which all nodes share.
@Singleton
final class JdbcOutboxLanes implements OutboxLanes {

  /// The one that was not taken for the longest, so that a busy lane keeps no other waiting.
  static final String TAKE =
      """
      UPDATE outbox_lanes SET
        holder = ?,
        held_until = clock_timestamp() + ?::bigint * interval '1 microsecond',
        taken_at = clock_timestamp()
      WHERE lane = (
        SELECT l.lane FROM outbox_lanes AS l
        WHERE (l.held_until IS NULL OR l.held_until <= clock_timestamp())
          AND EXISTS (
            SELECT FROM outbox
            WHERE hashtextextended(group_key, 0) & 15 = l.lane AND published_at IS NULL)
        ORDER BY l.taken_at LIMIT 1
        FOR UPDATE SKIP LOCKED)
      RETURNING lane
      """;

  /// Picks come last: however many of them wait, nothing of the daily cycle waits behind them.
  private static final String PENDING =
      """
      WITH cycle AS (
        SELECT id, topic, group_key, dedup_id, payload, created_at
        FROM outbox
        WHERE hashtextextended(group_key, 0) & 15 = ?::int AND published_at IS NULL
          AND topic <> 'prediction-submitted'
        ORDER BY id LIMIT ?),
      picks AS (
        SELECT id, topic, group_key, dedup_id, payload, created_at
        FROM outbox
        WHERE hashtextextended(group_key, 0) & 15 = ?::int AND published_at IS NULL
          AND topic = 'prediction-submitted'
        ORDER BY id LIMIT ?)
      SELECT id, topic, group_key, dedup_id, payload::text AS payload, created_at
      FROM (SELECT 1 AS part, * FROM cycle UNION ALL SELECT 2, * FROM picks) AS pending
      ORDER BY part, id LIMIT ?
      """;

  private static final String PUBLISHED = "UPDATE outbox SET published_at = ? WHERE id = ANY(?)";

  private static final String KEEP =
      """
      UPDATE outbox_lanes
      SET held_until = clock_timestamp() + ?::bigint * interval '1 microsecond'
      WHERE lane = ? AND holder = ?
      """;

  private static final String GIVE_BACK =
      "UPDATE outbox_lanes SET holder = NULL, held_until = NULL WHERE lane = ? AND holder = ?";

  private static final String BACKLOG =
      """
      SELECT count(*) AS events, min(written_at) AS oldest FROM outbox WHERE published_at IS NULL
      """;

  private final Sql sql;
  private final OutboxBell bell;

  JdbcOutboxLanes(Sql sql, OutboxBell bell) {
    this.sql = sql;
    this.bell = bell;
  }

  @Override
  public Optional<LaneId> take(String holder, Duration lease) {
    Sql.requireNoUnitOfWork();
    return sql.first(TAKE, row -> new LaneId(row.integer("lane")), holder, micros(lease));
  }

  @Override
  public List<PendingEvent> pending(LaneId lane, int limit) {
    return sql.list(
        PENDING, JdbcOutboxLanes::event, lane.value(), limit, lane.value(), limit, limit);
  }

  private static PendingEvent event(Row row) throws SQLException {
    return new PendingEvent(
        row.number("id"),
        topic(row.text("topic")),
        row.text("group_key"),
        row.text("dedup_id"),
        row.text("payload"),
        row.instant("created_at"));
  }

  private static Topic topic(String name) {
    return Topic.named(name)
        .orElseThrow(() -> new IllegalStateException("an event of unknown topic " + name));
  }

  @Override
  public void published(Collection<PendingEvent> events, Instant at) {
    sql.update(
        PUBLISHED, at, SqlArray.ofLongs(events.stream().map(PendingEvent::sequence).toList()));
  }

  @Override
  public boolean keep(LaneId lane, String holder, Duration lease) {
    return sql.update(KEEP, micros(lease), lane.value(), holder) == 1;
  }

  @Override
  public void giveBack(LaneId lane, String holder) {
    sql.update(GIVE_BACK, lane.value(), holder);
  }

  @Override
  public void awaitNews(Duration atMost) throws InterruptedException {
    bell.await(atMost);
  }

  @Override
  public Backlog backlog() {
    return sql.one(
        BACKLOG, row -> new Backlog(row.number("events"), row.optionalInstant("oldest")));
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }
}
