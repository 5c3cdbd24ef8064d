package com.oxuniverse.persistence.batch;

import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.persistence.database.AdvisoryLock;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Which runs this node is at. The server knows by locks that end with the connection that took
/// them: a node that dies holds nothing any more. All are taken on one connection, for a run may
/// last long, and one connection each could leave none for the work itself; it is kept out of the
/// pool only while there are runs. If it breaks, others may begin what this node is still at: every
/// job is safe to be done twice, and only the last to begin notes how it ended.
@Singleton
final class RunLocks {

  private static final String TAKE = "SELECT pg_try_advisory_lock(?, ?)";

  private static final String GIVE_BACK = "SELECT pg_advisory_unlock(?, ?)";

  private final Database database;
  private final Sql sql;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Set<RunId> held = new HashSet<>();
  private Optional<Connection> connection = Optional.empty();

  RunLocks(Database database, Sql sql) {
    this.database = database;
    this.sql = sql;
  }

  /// The part of a run's number that its lock has room for.
  static int lockOf(RunId id) {
    return (int) (id.value() & Integer.MAX_VALUE);
  }

  /// @return false if it is held already, here or elsewhere
  boolean take(RunId id) {
    oneAtATime.lock();
    try {
      // The server would give one connection the same lock twice.
      if (held.contains(id) || !ask(TAKE, id)) {
        return false;
      }
      held.add(id);
      return true;
    } finally {
      rest();
      oneAtATime.unlock();
    }
  }

  void giveBack(RunId id) {
    oneAtATime.lock();
    try {
      held.remove(id);
      ask(GIVE_BACK, id);
    } finally {
      rest();
      oneAtATime.unlock();
    }
  }

  private boolean ask(String question, RunId id) {
    return sql.attempt(() -> {
      try (var statement = connection().prepareStatement(question)) {
        statement.setInt(1, AdvisoryLock.RUN_OF_JOB.number());
        statement.setInt(2, lockOf(id));
        try (var result = statement.executeQuery()) {
          return result.next() && result.getBoolean(1);
        }
      } catch (SQLException e) {
        breakOff();
        throw new IllegalStateException("the lock of run %s is out of reach".formatted(id), e);
      }
    });
  }

  private Connection connection() throws SQLException {
    if (connection.isEmpty()) {
      connection = Optional.of(database.dataSource().getConnection());
    }
    return connection.get();
  }

  /// The pool gets the connection back, without any lock.
  private void rest() {
    if (held.isEmpty()) {
      connection.ifPresent(RunLocks::close);
      connection = Optional.empty();
    }
  }

  /// Whatever locks it still has must not go on in the pool.
  private void breakOff() {
    connection.ifPresent(broken -> {
      try {
        broken.abort(Runnable::run);
      } catch (SQLException e) {
        // It was broken already.
      }
      close(broken);
    });
    connection = Optional.empty();
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // The pool has thrown it away.
    }
  }
}
