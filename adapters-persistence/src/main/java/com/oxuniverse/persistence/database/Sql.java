package com.oxuniverse.persistence.database;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Runs statements, on the connection of the unit of work that the caller is in, else on one of
/// their own. Failures come out as [com.oxuniverse.application.TransientFailure] or
/// [DatabaseFailure].
@Singleton
public final class Sql {

  /// Something done with a connection.
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private final ConnectionOperations<Connection> connections;

  public Sql(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  /// All rows.
  public <T> List<T> list(String sql, Row.Reader<T> reader, Object... values) {
    return with(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        Params.bind(statement, values);
        return rows(statement, reader);
      }
    });
  }

  /// The first row, if there is one.
  public <T> Optional<T> first(String sql, Row.Reader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /// The only row of a statement that always has one.
  public <T> T one(String sql, Row.Reader<T> reader, Object... values) {
    return first(sql, reader, values)
        .orElseThrow(() -> new IllegalStateException("no row came from " + sql));
  }

  /// @return how many rows were changed
  public int update(String sql, Object... values) {
    return with(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        Params.bind(statement, values);
        return statement.executeUpdate();
      }
    });
  }

  /// Runs a statement for its effect, whatever rows it gives.
  public void run(String sql, Object... values) {
    list(sql, row -> row, values);
  }

  /// Runs the statement once for each of `rows`, sent together.
  public void batch(String sql, List<Object[]> rows) {
    with(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        for (Object[] values : rows) {
          Params.bind(statement, values);
          statement.addBatch();
        }
        return statement.executeBatch();
      }
    });
  }

  public <T> T with(Work<T> work) {
    return attempt(() ->
        connections.execute(
            ConnectionDefinition.DEFAULT,
            status -> {
              try {
                return work.on(status.getConnection());
              } catch (SQLException e) {
                throw SqlFailures.of(e);
              }
            }));
  }

  /// Runs what uses the database by other means than this class.
  public <T> T attempt(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw SqlFailures.translated(e);
    }
  }

  /// For what makes sense only as part of a greater whole, such as a lock.
  public static void requireUnitOfWork() {
    if (!JdbcUnitOfWork.isOpen()) {
      throw new IllegalStateException("must be called inside a unit of work");
    }
  }

  /// Does something once the unit of work that the caller is in has been committed, and not if it
  /// fails: `act` itself must not fail, and runs once however often it was asked for.
  public static void afterCommit(Runnable act) {
    requireUnitOfWork();
    JdbcUnitOfWork.afterCommit(act);
  }

  /// For what commits by itself.
  public static void requireNoUnitOfWork() {
    if (JdbcUnitOfWork.isOpen()) {
      throw new IllegalStateException("must not be called inside a unit of work");
    }
  }

  private static <T> List<T> rows(PreparedStatement statement, Row.Reader<T> reader)
      throws SQLException {
    try (var result = statement.executeQuery()) {
      var row = new Row(result);
      var rows = new ArrayList<T>();
      while (result.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    }
  }
}
