package com.oxuniverse.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A game that has been played is brought up to date with all it holds.
@Tag("integration")
class MigrationTest {

  /// The files that hold the tables; a table that is written anew gets another.
  private static final String FILES =
      """
      SELECT string_agg(pg_relation_filenode(name::regclass)::text, ' ')
      FROM unnest(ARRAY['predictions', 'points_ledger', 'eod_prices']) AS name
      """;

  private final DatabaseAddress address = TestServer.freshDatabase();

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .defaultSchema(Schema.NAME)
        .target(version)
        .load()
        .migrate();
  }

  private void insert(NewRow... rows) throws SQLException {
    try (var connection = TestServer.superuser(address);
        var statement = connection.createStatement()) {
      connection.setSchema(Schema.NAME);
      for (NewRow row : rows) {
        statement.execute(row.sql());
      }
    }
  }

  private String text(String query) throws SQLException {
    try (var connection = TestServer.superuser(address);
        var statement = connection.createStatement()) {
      connection.setSchema(Schema.NAME);
      try (var result = statement.executeQuery(query)) {
        result.next();
        return result.getString(1);
      }
    }
  }

  private static NewRow without(NewRow row, String column) {
    var columns = new LinkedHashMap<>(row.columns());
    columns.remove(column);
    return new NewRow(row.table(), columns);
  }

  @Test
  void closes_of_before_the_live_market_are_final() throws SQLException {
    migrateTo("10");
    insert(Rows.PLAYER, Rows.RULES, Rows.SESSION, Rows.SYMBOL, Rows.SLOTS, Rows.PICK);
    insert(without(Rows.PRICE, "finality"));
    insert(without(Rows.PRICE.with("vendor", "'other'").with("close", "NULL"), "finality"));
    var before = text(FILES);

    Schema.GAME.migrate(address);

    assertThat(text("SELECT string_agg(concat(finality, objection), ' ') FROM eod_prices"))
        .isEqualTo("FINAL FINAL");
    assertThat(text(FILES)).as("no table that grows is written anew").isEqualTo(before);
  }
}
