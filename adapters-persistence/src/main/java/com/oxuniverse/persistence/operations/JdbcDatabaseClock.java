package com.oxuniverse.persistence.operations;

import com.oxuniverse.application.port.out.DatabaseClock;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
final class JdbcDatabaseClock implements DatabaseClock {

  private final Sql sql;

  JdbcDatabaseClock(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Instant now() {
    return sql.one("SELECT clock_timestamp() AS now", row -> row.instant("now"));
  }
}
