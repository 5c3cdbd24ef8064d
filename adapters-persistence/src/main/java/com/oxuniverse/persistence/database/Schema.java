package com.oxuniverse.persistence.database;

import org.flywaydb.core.Flyway;

/// Tables that are brought up to date together.
enum Schema {
  GAME("classpath:db/migration", "flyway_schema_history"),
  /// With a history of its own, so that the two can grow independently.
  REPLAY("classpath:db/replay", "flyway_schema_history_replay");

  static final String NAME = "crypto";

  private final String location;
  private final String historyTable;

  Schema(String location, String historyTable) {
    this.location = location;
    this.historyTable = historyTable;
  }

  void migrate(DatabaseAddress address) {
    try {
      Flyway.configure()
          .dataSource(address.url(), address.user(), address.password())
          .defaultSchema(NAME)
          .locations(location)
          .failOnMissingLocations(true)
          .validateMigrationNaming(true)
          .table(historyTable)
          // The replay's tables come into a schema that is not empty.
          .baselineOnMigrate(this == REPLAY)
          .baselineVersion("0")
          .load()
          .migrate();
    } catch (RuntimeException e) {
      throw SqlFailures.translated(e);
    }
  }
}
