package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import com.oxuniverse.domain.calendar.TradingDay;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/// A closed day full of picks: every player has ten, spread over a hundred symbols, made in an
/// order that has nothing to do with symbols or players, as on a real day. With every close at 100,
/// a little under half of them win.
record SettleData(int picks) {

  static final TradingDay DAY = new TradingDay(LocalDate.of(2024, 1, 2));
  private static final int PICKS_A_PLAYER = 10;

  int players() {
    return picks / PICKS_A_PLAYER;
  }

  /// Fills a database that has the game's schema and nothing else.
  void fill(DatabaseAccess access) throws SQLException {
    try (var connection = connect(access)) {
      run(connection, players(players()));
      run(connection, day("CLOSED", "'2024-01-02 14:59Z'"));
      run(connection, slotAccounts(players(), PICKS_A_PLAYER));
      run(connection, picksSql());
      run(connection, "VACUUM ANALYZE");
      run(connection, "CHECKPOINT");
    }
  }

  static Connection connect(DatabaseAccess access) throws SQLException {
    var connection =
        DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    run(connection, "SET search_path = crypto");
    return connection;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String players(int count) {
    return """
    INSERT INTO users (id, nickname, role) SELECT n, 'bench-' || n, 'USER' FROM generate_series(1, %d) n
    """
        .formatted(count);
  }

  /// Everybody's, named after the number of the player.
  static String sessions(int players) {
    return """
    INSERT INTO sessions (id, user_id, provider, signed_in_at, device, started_at, last_used_at, expires_at)
    SELECT lpad(to_hex(n), 32, '0')::uuid, n, 'bench', now(), '', now(), now(), now() + interval '1 day'
    FROM generate_series(1, %d) n
    """
        .formatted(players);
  }

  /// @param closedAt as SQL
  static String day(String phase, String closedAt) {
    return """
    INSERT INTO session_control (trading_day, phase, predict_open_at, predict_cutoff_at, settle_ready_at,
      opened_at, closed_at)
    VALUES ('2024-01-02', '%s', '2024-01-01 21:00Z', '2024-01-02 14:59Z', '2024-01-02 21:15Z',
      '2024-01-01 21:00Z', %s);
    INSERT INTO active_universe (trading_day, symbol, seq)
    SELECT '2024-01-02', 'S' || to_char(n, 'FM00'), n + 1 FROM generate_series(0, 99) n
    """
        .formatted(phase, closedAt);
  }

  static String slotAccounts(int players, int taken) {
    return """
    INSERT INTO user_daily_stats (user_id, trading_day, base, ad_unlocks, refills, taken, returned)
    SELECT n, '2024-01-02', 10, 0, 0, %d, 0 FROM generate_series(1, %d) n
    """
        .formatted(taken, players);
  }

  /// By hashes, so that every run settles the same day.
  private String picksSql() {
    return """
    INSERT INTO predictions (user_id, submitted_at, locks_at, trading_day, rules_version, choice, symbol,
      live_symbol, snapshot_price, snapshot_at, snapshot_source)
    SELECT u, '2024-01-02 00:00Z', '2024-01-02 14:59Z', '2024-01-02', 1,
      (CASE WHEN hashint8(u * 10 + k) %% 2 = 0 THEN 'UP' ELSE 'DOWN' END)::choice,
      symbol, symbol,
      100 + hashint8(u * 10 + k + 1) %% 4, '2024-01-01 21:00Z', 'bench'
    FROM generate_series(1, %d) u, generate_series(0, 9) k,
      LATERAL (SELECT 'S' || to_char((u * 7 + k * 10) %% 100, 'FM00') AS symbol) s
    ORDER BY hashint8(u * 10 + k + 2)
    """
        .formatted(players());
  }
}
