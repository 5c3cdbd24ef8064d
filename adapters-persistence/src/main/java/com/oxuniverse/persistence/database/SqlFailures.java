package com.oxuniverse.persistence.database;

import com.oxuniverse.application.TransientFailure;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Tells failures of the world from our own bugs, and lost races from a database that is away.
final class SqlFailures {

  /// Constraints that two who act rightly at the same time can run into. Any other violation is a
  /// bug.
  private static final Set<String> RACES =
      Set.of(
          "predictions_live",
          "predictions_universe",
          "cooldown_timers_active",
          "ad_unlocks_view",
          "users_nickname",
          "api_keys_name",
          "user_identities_pkey",
          "eod_prices_pkey");

  private SqlFailures() {}

  /// The failure in our own words, or `failure` itself if SQL has nothing to do with it.
  static RuntimeException translated(RuntimeException failure) {
    return failure instanceof TransientFailure
        ? failure
        : sqlCause(failure).map(SqlFailures::of).orElse(failure);
  }

  static RuntimeException of(SQLException e) {
    var state = Optional.ofNullable(e.getSQLState()).orElse("");
    if (isAway(e, state)) {
      return new ConnectionLost(e);
    }
    return isLostRace(e, state)
        ? new TransientFailure("another transaction came first", e)
        : new DatabaseFailure(e.getMessage() + " [" + state + "]", e);
  }

  private static boolean isAway(SQLException e, String state) {
    return e instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("57P0")
        || state.startsWith("53")
        || state.equals("57014")
        || state.equals("25P03");
  }

  private static boolean isLostRace(SQLException e, String state) {
    return switch (state) {
      // Serialization failure, deadlock, lock timeout.
      case "40001", "40P01", "55P03" -> true;
      // Foreign key, unique.
      case "23503", "23505" -> constraint(e).filter(RACES::contains).isPresent();
      default -> false;
    };
  }

  private static Optional<String> constraint(SQLException e) {
    return e instanceof PSQLException server
        ? Optional.ofNullable(server.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
        : Optional.empty();
  }

  private static Optional<SQLException> sqlCause(Throwable failure) {
    return Stream.<Throwable>iterate(failure, it -> it != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }
}
