package com.oxuniverse.persistence.outbox;

import com.oxuniverse.application.events.NewEvent;
import com.oxuniverse.application.port.out.Outbox;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcOutbox implements Outbox {

  private static final String ADD =
      """
      INSERT INTO outbox (topic, group_key, dedup_id, payload, created_at)
      VALUES (?, ?, ?, ?::jsonb, ?)
      ON CONFLICT (dedup_id) DO NOTHING
      """;

  private final Sql sql;
  private final OutboxBell bell;

  JdbcOutbox(Sql sql, OutboxBell bell) {
    this.sql = sql;
    this.bell = bell;
  }

  @Override
  public void add(NewEvent event) {
    Sql.requireUnitOfWork();
    sql.update(ADD, event.topic().text(), event.group(), event.id(), event.data(), event.at());
    bell.ringAfterCommit();
  }
}
