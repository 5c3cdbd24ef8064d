package com.oxuniverse.persistence.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Puts statements to the game's schema as its owner, each test in a transaction that is rolled
/// back.
final class Trial implements BeforeEachCallback, AfterEachCallback {

  private static final String COLUMNS_OF_CHECK =
      """
      SELECT string_agg(a.attname::text, ', ' ORDER BY a.attname) AS columns
      FROM pg_constraint c
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
      WHERE c.conrelid = to_regclass(?) AND c.conname = ?
      """;

  private static final DatabaseAddress ADDRESS = migrated();

  private Connection connection;

  private static DatabaseAddress migrated() {
    var address = TestServer.freshDatabase();
    Schema.GAME.migrate(address);
    return address;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", ADDRESS.user());
    properties.setProperty("password", ADDRESS.password());
    properties.setProperty("currentSchema", Schema.NAME);
    connection = DriverManager.getConnection(ADDRESS.url(), properties);
    connection.setAutoCommit(false);
  }

  @Override
  public void afterEach(ExtensionContext context) throws SQLException {
    connection.rollback();
    connection.close();
  }

  void accepts(NewRow... rows) throws SQLException {
    for (NewRow row : rows) {
      accepts(row.sql());
    }
  }

  /// Runs a statement that must change rows.
  void accepts(String sql) throws SQLException {
    if (execute(sql) == 0) {
      throw new AssertionError("nothing was done by " + sql);
    }
  }

  /// @return how many rows were changed
  int execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  Refused refuses(NewRow row) throws SQLException {
    return refuses(row.sql());
  }

  /// Runs a statement that must fail, and undoes what came of it.
  Refused refuses(String sql) throws SQLException {
    var before = connection.setSavepoint();
    try {
      execute(sql);
    } catch (PSQLException e) {
      connection.rollback(before);
      return refused(Optional.ofNullable(e.getServerErrorMessage()).orElseThrow());
    }
    throw new AssertionError("the database took " + sql);
  }

  private Refused refused(ServerErrorMessage error) throws SQLException {
    var by =
        Refused.CHECK.equals(error.getSQLState())
            ? "%s (%s)".formatted(error.getTable(), columnsOfCheck(error))
            : Optional.ofNullable(error.getConstraint()).orElse(error.getMessage());
    return new Refused(error.getSQLState(), by);
  }

  private String columnsOfCheck(ServerErrorMessage error) throws SQLException {
    try (var statement = connection.prepareStatement(COLUMNS_OF_CHECK)) {
      statement.setString(1, error.getTable());
      statement.setString(2, error.getConstraint());
      try (var result = statement.executeQuery()) {
        result.next();
        return result.getString("columns");
      }
    }
  }
}
