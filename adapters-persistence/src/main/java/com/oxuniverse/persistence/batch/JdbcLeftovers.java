package com.oxuniverse.persistence.batch;

import com.oxuniverse.application.port.out.Leftovers;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Rows are deleted by their places, which were locked when they were found; one that somebody else
/// is just using is left for the next time.
@Singleton
final class JdbcLeftovers implements Leftovers {

  private static final String EXPIRED_ANSWERS =
      """
      DELETE FROM idempotency_keys WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM idempotency_keys WHERE expires_at < ?
        ORDER BY expires_at LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  /// No index knows when an event was published, but one that knows when it was written, which was
  /// before, costs nearly nothing.
  private static final String PUBLISHED_EVENTS =
      """
      DELETE FROM outbox WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM outbox WHERE written_at < ? AND published_at < ?
        LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  private static final String CONSUMED_MESSAGES =
      """
      DELETE FROM consumed_messages WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM consumed_messages WHERE consumed_at < ?
        LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  /// Of each job its last success stays: by it others know since when something is amiss.
  private static final String ENDED_RUNS =
      """
      DELETE FROM batch_runs WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM batch_runs r
        WHERE queued_at < ? AND status NOT IN ('QUEUED', 'RUNNING') AND again_at IS NULL
          AND (status <> 'SUCCEEDED' OR EXISTS (
            SELECT FROM batch_runs later
            WHERE later.status = 'SUCCEEDED' AND later.job = r.job
              AND (later.ended_at, later.id) > (r.ended_at, r.id)))
        ORDER BY queued_at, id LIMIT ? FOR UPDATE SKIP LOCKED))
      """;

  private final Sql sql;

  JdbcLeftovers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int delete(Kind kind, Instant before, int limit) {
    return switch (kind) {
      case EXPIRED_ANSWERS -> sql.update(EXPIRED_ANSWERS, before, limit);
      case PUBLISHED_EVENTS -> sql.update(PUBLISHED_EVENTS, before, before, limit);
      case CONSUMED_MESSAGES -> sql.update(CONSUMED_MESSAGES, before, limit);
      case ENDED_RUNS -> sql.update(ENDED_RUNS, before, limit);
    };
  }
}
