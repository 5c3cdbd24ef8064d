package com.oxuniverse.persistence.idempotency;

import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.idempotency.StoredAnswer;
import com.oxuniverse.application.port.out.AnswerStore;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;

@Singleton
final class JdbcAnswerStore implements AnswerStore {

  /// Two keys that share a hash are at worst told to ask again.
  private static final String CLAIM =
      "SELECT pg_try_advisory_xact_lock(hashtextextended(?, ?)) AS claimed";

  private static final String FIND =
      """
      SELECT request_hash, answer_status, answer_body FROM idempotency_keys
      WHERE user_id = ? AND key = ? AND expires_at > ?
      """;

  private static final String KEEP =
      """
      INSERT INTO idempotency_keys (
        user_id, key, request_hash, answer_status, answer_body, expires_at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (user_id, key) DO UPDATE SET
        request_hash = excluded.request_hash,
        answer_status = excluded.answer_status,
        answer_body = excluded.answer_body,
        expires_at = excluded.expires_at
      """;

  private final Sql sql;

  JdbcAnswerStore(Sql sql) {
    this.sql = sql;
  }

  /// The look-up is a statement of its own, after the lock: one that took the lock itself would
  /// look at the table as it was before, and miss an answer that came in between.
  @Override
  public Claim claim(RequestKey key, Instant now) {
    Sql.requireUnitOfWork();
    boolean isOurs = sql.one(CLAIM, row -> row.flag("claimed"), key.key(), key.user().number());
    if (!isOurs) {
      return new InFlight();
    }
    return sql.first(FIND, row -> answered(row, key), key.user(), key.key(), now)
        .orElseGet(Fresh::new);
  }

  private static Claim answered(Row row, RequestKey key) throws SQLException {
    return row.text("request_hash").equals(key.fingerprint())
        ? new Answered(new StoredAnswer(row.integer("answer_status"), row.text("answer_body")))
        : new Mismatch();
  }

  @Override
  public void keep(RequestKey key, StoredAnswer answer, Instant expiresAt) {
    Sql.requireUnitOfWork();
    sql.update(
        KEEP, key.user(), key.key(), key.fingerprint(), answer.status(), answer.body(), expiresAt);
  }
}
