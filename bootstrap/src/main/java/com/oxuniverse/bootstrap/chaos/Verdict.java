package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.application.operations.IntegrityReport;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is left in the books, asked by statements that share nothing with the game's own.
final class Verdict {

  private static final String PICKS =
      "SELECT id, user_id, symbol, choice::text FROM crypto.predictions";

  private static final String UNSETTLED =
      """
      SELECT count(*) FROM crypto.session_control
      WHERE phase <> 'SETTLED' AND settle_ready_at <= ?::timestamptz
      """;

  private static final String SETTLED =
      "SELECT count(*) FROM crypto.session_control WHERE phase = 'SETTLED'";

  /// Correct picks that were not paid exactly once, and payments without a correct pick.
  private static final String WRONGLY_PAID =
      """
      SELECT count(*)
      FROM (
        SELECT user_id, trading_day, symbol, count(*) AS picks
        FROM crypto.predictions WHERE status = 'CORRECT' GROUP BY user_id, trading_day, symbol
      ) AS earned
      FULL JOIN (
        SELECT user_id, trading_day, symbol,
          sum(CASE reason WHEN 'PREDICTION_WIN' THEN 1 ELSE -1 END) AS payments
        FROM crypto.points_ledger WHERE reason IN ('PREDICTION_WIN', 'WIN_REVERSAL')
        GROUP BY user_id, trading_day, symbol
      ) AS paid USING (user_id, trading_day, symbol)
      WHERE coalesce(picks, 0) <> coalesce(payments, 0)
      """;

  private static final String DOUBLE_SETTLEMENTS =
      """
      SELECT count(*) FROM (
        SELECT FROM crypto.settlements WHERE revision = 1
        GROUP BY trading_day, symbol HAVING count(*) > 1) AS twice
      """;

  private static final String NEVER_OPENED =
      """
      SELECT count(*) FROM crypto.session_control
      WHERE opened_at IS NULL AND predict_cutoff_at <= ?::timestamptz
      """;

  /// In seconds of the game's clock.
  private static final String LATEST_OPENING =
      "SELECT extract(epoch FROM max(opened_at - predict_open_at))::bigint FROM crypto.session_control";

  private static final String LATEST_SETTLEMENT =
      "SELECT extract(epoch FROM max(settled_at - settle_ready_at))::bigint FROM crypto.session_control";

  private static final String IDLE_IN_TRANSACTION =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE state LIKE 'idle in transaction%' AND state_change < now() - interval '5 seconds'
      """;

  private static final String WAITING =
      "SELECT count(*) FROM crypto.outbox WHERE published_at IS NULL AND id <= ?::bigint";

  private static final String LAST_EVENT = "SELECT coalesce(max(id), 0) FROM crypto.outbox";

  private static final String PAID =
      "SELECT count(*) FROM crypto.points_ledger WHERE reason = 'PREDICTION_WIN'";

  private final List<String> faults = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();

  private Verdict() {}

  /// @param integrity the game's own opinion
  /// @param speed of the game's clock
  static Verdict on(
      DatabaseAccess access,
      List<AcknowledgedPick> acknowledged,
      IntegrityReport integrity,
      double speed)
      throws SQLException {
    var verdict = new Verdict();
    try (var connection = connect(access)) {
      verdict.compare(connection, acknowledged);
      verdict.mustBeNone(connection, WRONGLY_PAID, "picks paid otherwise than exactly once if won");
      verdict.mustBeNone(connection, DOUBLE_SETTLEMENTS, "symbols settled twice");
      verdict.mustBeNone(connection, IDLE_IN_TRANSACTION, "connections idle in a transaction");
      for (Finding finding : integrity.findings()) {
        verdict.note(
            finding.violations(),
            "violations of %s %s".formatted(finding.check(), finding.examples()));
      }
      verdict.note(
          number(connection, NEVER_OPENED, integrity.at().toString()), "days that never opened");
      verdict.facts.add(
          "%,d days settled; the latest opened %.1f s late, the latest was settled after %.1f s"
              .formatted(
                  number(connection, SETTLED),
                  number(connection, LATEST_OPENING) / speed,
                  number(connection, LATEST_SETTLEMENT) / speed));
      verdict.facts.add("%,d picks paid".formatted(number(connection, PAID)));
    }
    return verdict;
  }

  /// How many days were due by `now`, by the game's clock, and are not settled.
  static long unsettledDays(DatabaseAccess access, Instant now) throws SQLException {
    try (var connection = connect(access)) {
      return number(connection, UNSETTLED, now.toString());
    }
  }

  /// How many events up to that one wait to be published.
  static long waitingEvents(DatabaseAccess access, long last) throws SQLException {
    try (var connection = connect(access)) {
      return number(connection, WAITING, Long.toString(last));
    }
  }

  static long lastEvent(DatabaseAccess access) throws SQLException {
    try (var connection = connect(access)) {
      return number(connection, LAST_EVENT);
    }
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
  }

  private void compare(Connection connection, List<AcknowledgedPick> acknowledged)
      throws SQLException {
    var kept = picks(connection);
    long lost =
        acknowledged.stream()
            .filter(pick -> !Optional.ofNullable(kept.get(pick.id())).equals(Optional.of(pick)))
            .count();
    note(lost, "acknowledged picks lost or changed");
    var known = acknowledged.stream().map(AcknowledgedPick::id).collect(Collectors.toSet());
    note(
        kept.keySet().stream().filter(id -> !known.contains(id)).count(),
        "picks nobody was told of");
    facts.add("%,d picks kept".formatted(kept.size()));
  }

  private static Map<Long, AcknowledgedPick> picks(Connection connection) throws SQLException {
    var picks = new ArrayList<AcknowledgedPick>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(PICKS)) {
      while (rows.next()) {
        picks.add(
            new AcknowledgedPick(
                rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
      }
    }
    return picks.stream().collect(Collectors.toMap(AcknowledgedPick::id, Function.identity()));
  }

  private void mustBeNone(Connection connection, String sql, String what) throws SQLException {
    note(number(connection, sql), what);
  }

  private static long number(Connection connection, String sql, String... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void note(long count, String what) {
    facts.add("%,d %s".formatted(count, what));
    if (count > 0) {
      faults.add("%,d %s".formatted(count, what));
    }
  }

  List<String> facts() {
    return List.copyOf(facts);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }
}
