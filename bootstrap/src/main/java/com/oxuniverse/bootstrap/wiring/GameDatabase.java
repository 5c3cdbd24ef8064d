package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.DatabaseSettings;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.postgres.PostgresServer;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.persistence.database.DatabaseAddress;

/// The database of the service, with the server if that is ours.
///
/// @param stopServer stops the server that was started for it, if one was
public record GameDatabase(Database connections, Runnable stopServer) implements AutoCloseable {

  /// The external database if one is configured, else the embedded one, which must not be in use.
  ///
  /// @throws CannotProceed if it cannot be had
  public static GameDatabase open(OxHome home, DatabaseSettings settings) {
    return settings
        .external()
        .map(external -> external(external, settings.poolSize()))
        .orElseGet(() -> embedded(home, settings.poolSize()));
  }

  private static GameDatabase embedded(OxHome home, int poolSize) {
    // Looked for and not loaded: without what unpacks it, its classes cannot even be linked.
    if (GameDatabase.class.getResource("/org/tukaani/xz/XZInputStream.class") == null) {
      throw new CannotProceed(
          "This ox is the one for production and brings no database: name one by ox.database.url");
    }
    return on(EmbeddedPostgresServer.start(home), poolSize);
  }

  /// The embedded database, whoever runs its server.
  ///
  /// @throws CannotProceed if it cannot be had
  public static GameDatabase beside(OxHome home, int poolSize) {
    return on(EmbeddedPostgresServer.attachOrStart(home), poolSize);
  }

  private static GameDatabase on(PostgresServer server, int poolSize) {
    try {
      server.createDatabaseIfAbsent(Game.DATABASE);
      return new GameDatabase(
          Database.open(address(server, Game.DATABASE, poolSize)), server::close);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static GameDatabase external(DatabaseSettings.External external, int poolSize) {
    try {
      return new GameDatabase(
          Database.open(
              new DatabaseAddress(
                  external.jdbcUrl(), external.user(), external.password(), poolSize)),
          () -> {});
    } catch (RuntimeException e) {
      throw new CannotProceed(
          "The database %s cannot be opened: %s".formatted(external, rootCause(e).getMessage()), e);
    }
  }

  /// Where a database of a server of ours is.
  public static DatabaseAddress address(PostgresServer server, String database, int poolSize) {
    var access = server.access(database);
    return new DatabaseAddress(access.jdbcUrl(), access.user(), access.password(), poolSize);
  }

  private static Throwable rootCause(Throwable failure) {
    var cause = failure.getCause();
    return cause == null ? failure : rootCause(cause);
  }

  /// The connections before the server: it would cut them off.
  @Override
  public void close() {
    try {
      connections.close();
    } finally {
      stopServer.run();
    }
  }
}
