package com.oxuniverse.persistence.outbox;

import com.oxuniverse.application.port.out.ConsumedMessages;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

@Singleton
final class JdbcConsumedMessages implements ConsumedMessages {

  /// In one order, so that two who got the same messages wait for each other and never both.
  private static final String FIRST_TIME =
      """
      INSERT INTO consumed_messages (consumer, message_id)
      SELECT ?, id FROM unnest(?) AS id ORDER BY id COLLATE "C"
      ON CONFLICT (consumer, message_id) DO NOTHING
      RETURNING message_id
      """;

  private final Sql sql;

  JdbcConsumedMessages(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<String> firstTime(String consumer, Collection<String> messages) {
    Sql.requireUnitOfWork();
    return Set.copyOf(
        sql.list(
            FIRST_TIME,
            row -> row.text("message_id"),
            consumer,
            SqlArray.ofTexts(messages, Function.identity())));
  }
}
