package com.oxuniverse.persistence.operations;

import com.oxuniverse.application.port.out.DatabaseClock;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

@Singleton
final class JdbcDatabaseClock implements DatabaseClock {

  private final Sql sql;

  JdbcDatabaseClock(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Duration aheadOf(InstantSource ours) {
    // Whoever waits for a connection does so before.
    return sql.with(_ -> {
      var before = ours.instant();
      var there = sql.one("SELECT clock_timestamp() AS now", row -> row.instant("now"));
      var halfway = Duration.between(before, ours.instant()).dividedBy(2);
      return Duration.between(before.plus(halfway), there);
    });
  }
}
