package com.oxuniverse.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The PostgreSQL of this test run: an embedded one, durable like the game's, or the container that
/// `-Ptestcontainers` names. One for all tests; each asks for a database of its own.
public final class TestServer {

  /// Not the superuser: what the schema forbids to everyone must not only seem forbidden.
  private static final String OWNER = "ox_owner";

  static final int POOL_SIZE = 12;

  private static final TestServer INSTANCE = start();

  private final AtomicInteger databases = new AtomicInteger();
  private final String baseUrl;
  private final String superuser;
  private final String password;

  private TestServer(String baseUrl, String superuser, String password) {
    this.baseUrl = baseUrl;
    this.superuser = superuser;
    this.password = password;
  }

  public static DatabaseAddress freshDatabase() {
    return INSTANCE.createDatabase();
  }

  /// A connection that may do anything, to look and to meddle.
  public static Connection superuser(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), INSTANCE.superuser, INSTANCE.password);
  }

  private static TestServer start() {
    try {
      var server =
          Optional.ofNullable(System.getProperty("ox.test.container"))
              .map(TestServer::inContainer)
              .orElseGet(TestServer::embedded);
      server.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(OWNER, OWNER));
      return server;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestServer embedded() {
    try {
      var server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("jit", "off")
              .setServerConfig("max_connections", "200")
              .start();
      return new TestServer(
          "jdbc:postgresql://localhost:%d/".formatted(server.getPort()), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Testcontainers starts the server when it is first connected to, and it stays as long as we do.
  private static TestServer inContainer(String url) {
    try (var connection = DriverManager.getConnection(url)) {
      var real = connection.getMetaData().getURL();
      return new TestServer(real.substring(0, real.lastIndexOf('/') + 1), "test", "test");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private DatabaseAddress createDatabase() {
    var name = "ox_test_" + databases.incrementAndGet();
    try {
      execute("CREATE DATABASE %s OWNER %s".formatted(name, OWNER));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseAddress(baseUrl + name, OWNER, OWNER, POOL_SIZE);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(baseUrl + "postgres", superuser, password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
