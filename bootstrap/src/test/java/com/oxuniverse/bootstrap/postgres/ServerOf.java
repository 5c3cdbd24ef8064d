package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.home.OxHome;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// Looks at the server of a data folder from outside.
final class ServerOf {

  private ServerOf() {}

  static ServerFolder folder(OxHome home) {
    return new ServerFolder(home.postgres());
  }

  static PostmasterPid postmaster(OxHome home) {
    return PostmasterPid.read(folder(home).cluster().postmasterPid()).orElseThrow();
  }

  /// Those that run a program of the data folder.
  static List<Long> processes(OxHome home) {
    return ProcessHandle.allProcesses()
        .filter(process ->
            process.info().command().filter(it -> it.startsWith(home.toString())).isPresent())
        .map(ProcessHandle::pid)
        .toList();
  }

  static void kill(long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor();
  }

  static String query(DatabaseAccess access, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  static void execute(DatabaseAccess access, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static boolean answers(DatabaseAccess access) {
    try {
      return query(access, "select 1").equals("1");
    } catch (SQLException e) {
      return false;
    }
  }
}
