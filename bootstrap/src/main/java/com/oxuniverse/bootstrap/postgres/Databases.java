package com.oxuniverse.bootstrap.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// The databases of a server.
final class Databases {

  /// Always there, and never ours to fill.
  static final String MAINTENANCE = "postgres";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final String DUPLICATE_DATABASE = "42P04";

  private final DatabaseAccess maintenance;

  Databases(DatabaseAccess maintenance) {
    this.maintenance = maintenance;
  }

  void createIfAbsent(String name) {
    requireName(name);
    try (var connection = connect()) {
      if (!exists(name, connection)) {
        execute("create database " + name, connection);
      }
    } catch (SQLException e) {
      // Another process may have been quicker.
      if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
        throw new IllegalStateException("Database %s cannot be created".formatted(name), e);
      }
    }
  }

  void drop(String name) {
    requireName(name);
    try (var connection = connect()) {
      execute("drop database if exists %s with (force)".formatted(name), connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Database %s cannot be dropped".formatted(name), e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        maintenance.jdbcUrl(), maintenance.user(), maintenance.password());
  }

  private static boolean exists(String name, Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select from pg_database where datname = ?")) {
      query.setString(1, name);
      try (var found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void execute(String sql, Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches() || name.equals(MAINTENANCE)) {
      throw new IllegalArgumentException(
          "a database is named with lower-case letters, digits and '_', not '%s'".formatted(name));
    }
  }
}
