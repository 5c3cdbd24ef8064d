package com.oxuniverse.persistence.outbox;

import com.oxuniverse.persistence.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection for notifications, opened again whenever it has broken. For one thread, except
/// where said.
final class NotifyConnection {

  private static final Logger LOG = LoggerFactory.getLogger(NotifyConnection.class);

  static final long RETRY_MILLIS = 250;

  private static final int LISTEN_MILLIS = 5_000;

  private static final String TELL = "SELECT pg_notify('outbox', '')";
  private static final String LISTEN = "LISTEN outbox";

  private final Database database;
  private final String name;

  private volatile @Nullable Connection connection;
  private volatile int backend;
  private volatile boolean isAborted;
  private boolean isTold;

  NotifyConnection(Database database, String name) {
    this.database = database;
    this.name = name;
  }

  /// The number of the server's process, by which our own notifications are known. Any thread.
  int backend() {
    return backend;
  }

  /// Tells everybody, or nobody if the server is away: they look by themselves soon. That a
  /// connection is broken shows only here, so a new one is tried at once.
  void tell() {
    if (!isSaid()) {
      isSaid();
    }
  }

  private boolean isSaid() {
    return attempt(
            it -> {
              try (var statement = it.createStatement()) {
                return statement.execute(TELL);
              }
            })
        .isPresent();
  }

  /// @return whether everything told from now on will be heard
  boolean listen() {
    return attempt(
            it -> {
              try (var statement = it.createStatement()) {
                statement.execute(LISTEN);
                return true;
              }
            })
        .isPresent();
  }

  /// Waits until somebody but `own` has told something, or for a while.
  ///
  /// @return whether the connection still holds and was told something
  boolean awaitOther(int own) {
    while (!isAborted) {
      var told =
          attempt(it -> {
            var notifications = it.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
            for (var notification : notifications) {
              if (notification.getPID() != own) {
                return true;
              }
            }
            return false;
          });
      if (told.isEmpty() || told.get()) {
        return told.isPresent();
      }
    }
    return false;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> Optional<T> attempt(Work<T> work) {
    if (isAborted) {
      return Optional.empty();
    }
    try {
      var result = work.on(open());
      if (isTold) {
        LOG.info("{} reaches the database again", name);
        isTold = false;
      }
      return Optional.of(result);
    } catch (SQLException e) {
      close();
      if (!isTold && !isAborted) {
        LOG.warn("{} does not reach the database: {}", name, e.getMessage());
        isTold = true;
      }
      return Optional.empty();
    }
  }

  private Connection open() throws SQLException {
    var open = connection;
    if (open == null) {
      open = database.connectBeside(name);
      backend = open.unwrap(PGConnection.class).getBackendPID();
      connection = open;
      if (isAborted) {
        abort();
      }
    }
    return open;
  }

  void close() {
    var open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        LOG.debug("{} is closed already", name, e);
      }
    }
  }

  /// Ends it for good, whatever it waits for. Any thread.
  void abort() {
    isAborted = true;
    var open = connection;
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("{} is closed already", name, e);
      }
    }
  }
}
