package com.oxuniverse.bootstrap.postgres;

/// What it takes to connect to a database.
public record DatabaseAccess(String jdbcUrl, String user, String password) {

  static DatabaseAccess local(int port, String database, String password) {
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
        ClusterFounding.SUPERUSER,
        password);
  }

  /// Without the password, for it ends up in logs.
  @Override
  public String toString() {
    return "%s as %s".formatted(jdbcUrl, user);
  }
}
