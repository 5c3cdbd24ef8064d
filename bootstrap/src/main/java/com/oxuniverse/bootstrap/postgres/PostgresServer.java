package com.oxuniverse.bootstrap.postgres;

/// A server of ours that takes connections, with any number of databases.
public sealed interface PostgresServer extends AutoCloseable
    permits EmbeddedPostgresServer, AttachedPostgresServer {

  /// How to connect to a database, which need not exist yet.
  DatabaseAccess access(String database);

  default String jdbcUrl(String database) {
    return access(database).jdbcUrl();
  }

  /// @param database lower-case letters, digits and `_`
  default void createDatabaseIfAbsent(String database) {
    new Databases(access(Databases.MAINTENANCE)).createIfAbsent(database);
  }

  /// Drops it with all that is in it, whoever is connected to it; nothing if there is none.
  default void dropDatabase(String database) {
    new Databases(access(Databases.MAINTENANCE)).drop(database);
  }

  /// Call after every pool of connections to it is closed.
  @Override
  void close();
}
