package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.OxHome;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// What the tests run in a Java of its own, so that it can be killed: starts the server, then says
/// each row that the database has acknowledged.
final class ServerProcess {

  static final String DATABASE = "game";
  static final int REFUSED = 1;

  static final String STARTED = "started";
  static final String ACKNOWLEDGED = "acknowledged ";

  private ServerProcess() {}

  public static void main(String[] arguments) throws SQLException {
    try (var server = EmbeddedPostgresServer.start(OxHome.at(Path.of(arguments[0])))) {
      server.createDatabaseIfAbsent(DATABASE);
      System.out.println(STARTED);
      write(server.access(DATABASE));
    } catch (CannotProceed e) {
      System.out.println(e.getMessage());
      System.exit(REFUSED);
    }
  }

  private static void write(DatabaseAccess access) throws SQLException {
    try (var connection =
        DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password())) {
      try (var statement = connection.createStatement()) {
        statement.execute("create table if not exists written (row bigint primary key)");
      }
      try (var insert = connection.prepareStatement("insert into written values (?)")) {
        for (long row = 1; ; row++) {
          insert.setLong(1, row);
          insert.executeUpdate();
          System.out.println(ACKNOWLEDGED + row);
        }
      }
    }
  }
}
