package com.oxuniverse.persistence.database;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.UnitOfWork;
import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// A transaction on the connection that everything inside finds, Micronaut Data included.
@Singleton
public final class JdbcUnitOfWork implements UnitOfWork {

  /// A player can win ten slots at most, so of acts of one player that race all have lost to all
  /// others after eleven.
  private static final int ATTEMPTS = 12;

  private static final int LONGEST_PAUSE_MILLIS = 16;

  private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

  private final ConnectionOperations<Connection> connections;

  public JdbcUnitOfWork(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  private static final class Scope {
    private final Set<Runnable> afterCommit = new LinkedHashSet<>();
    private boolean isDoomed;
  }

  static boolean isOpen() {
    return CURRENT.isBound();
  }

  static void afterCommit(Runnable act) {
    CURRENT.get().afterCommit.add(act);
  }

  @Override
  public <T> T execute(Supplier<T> work) {
    return isOpen() ? joined(work) : outermost(work);
  }

  /// What failed inside must not be committed by an outer one that swallows the failure.
  private static <T> T joined(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      CURRENT.get().isDoomed = true;
      throw e;
    }
  }

  private <T> T outermost(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(work);
      } catch (ConnectionLost e) {
        throw e;
      } catch (TransientFailure e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private <T> T attempt(Supplier<T> work) {
    try {
      return connections.execute(
          ConnectionDefinition.DEFAULT, status -> transaction(status.getConnection(), work));
    } catch (RuntimeException e) {
      throw SqlFailures.translated(e);
    }
  }

  /// Auto-commit stays off: switching it on would commit what a failed rollback left. The pool
  /// resets the connection when it gets it back.
  private static <T> T transaction(Connection connection, Supplier<T> work) {
    var scope = new Scope();
    var result = committed(connection, scope, work);
    scope.afterCommit.forEach(Runnable::run);
    return result;
  }

  private static <T> T committed(Connection connection, Scope scope, Supplier<T> work) {
    try {
      connection.setAutoCommit(false);
      var result = within(scope, work);
      connection.commit();
      return result;
    } catch (SQLException e) {
      rollback(connection, e);
      throw SqlFailures.of(e);
    } catch (RuntimeException | Error e) {
      rollback(connection, e);
      throw e;
    }
  }

  private static <T> T within(Scope scope, Supplier<T> work) {
    var result = ScopedValue.where(CURRENT, scope).call(work::get);
    if (scope.isDoomed) {
      throw new IllegalStateException("a unit of work inside this one has failed");
    }
    return result;
  }

  /// A rollback that fails must not hide why it was needed; the pool throws the connection away.
  private static void rollback(Connection connection, Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /// At random, so that those who collided do not meet again.
  private static void pause(int attempt) {
    int longest = Math.min(1 << attempt, LONGEST_PAUSE_MILLIS);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(longest) + 1L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while waiting to try again", e);
    }
  }
}
