package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The ceiling of a submit: session and universe, slot, pick, outbox, as four bare statements in
/// one durable transaction, on the game's own tables; nothing is judged and no HTTP is spoken.
final class FourStatements {

  private static final String SESSION =
      """
      SELECT s.phase, s.predict_open_at, s.predict_cutoff_at, u.seq FROM crypto.session_control s
      JOIN crypto.active_universe u USING (trading_day) WHERE s.trading_day = '2024-01-02' AND u.symbol = %s
      """;
  private static final String SLOT =
      """
      UPDATE crypto.user_daily_stats SET taken = taken + 1
      WHERE user_id = %s AND trading_day = '2024-01-02' AND base + ad_unlocks + refills - taken + returned > 0
      """;
  private static final String PICK =
      """
      INSERT INTO crypto.predictions (user_id, submitted_at, locks_at, trading_day, rules_version, choice, symbol,
        live_symbol, snapshot_price, snapshot_at, snapshot_source)
      VALUES (%1$s, now(), '2024-01-02 14:59Z', '2024-01-02', 1, 'UP', %2$s, %2$s, 123.45, now(), 'bench')
      """;
  private static final String OUTBOX =
      """
      INSERT INTO crypto.outbox (topic, group_key, dedup_id, payload, created_at)
      VALUES ('prediction-submitted', %s::text, %s::text || ':' || %s, '{"choice": "UP"}', now())
      """;

  private static final Pattern RATE = Pattern.compile("tps = (\\d+(\\.\\d+)?)");

  private final DatabaseAccess access;
  private final int players;

  /// @param access to a database where `players` players have an open day and ten slots each
  FourStatements(DatabaseAccess access, int players) {
    this.access = access;
    this.players = players;
  }

  /// Picks a second by plain JDBC.
  double byJdbc(int connections, Duration howLong) throws SQLException {
    var open = new ArrayList<Connection>();
    try {
      var work = new ArrayList<Load.Work>();
      for (int i = 0; i < connections; i++) {
        var connection = SettleData.connect(access);
        connection.setAutoCommit(false);
        open.add(connection);
        work.add(transaction(connection, new PickSequence(i, connections, players)));
      }
      return Load.closed(work, howLong).perSecond();
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }

  private static Load.Work transaction(Connection connection, PickSequence picks)
      throws SQLException {
    var session = connection.prepareStatement(SESSION.formatted("?"));
    var slot = connection.prepareStatement(SLOT.formatted("?"));
    var pick = connection.prepareStatement(PICK.formatted("?", "?"));
    var outbox = connection.prepareStatement(OUTBOX.formatted("?", "?", "?"));
    return () -> {
      var next = picks.next();
      var symbol = BenchMarket.SYMBOLS.get(next.symbol()).ticker();
      session.setString(1, symbol);
      session.executeQuery().close();
      boolean taken = executeWith(slot, next.user());
      pick.setLong(1, next.user());
      pick.setString(2, symbol);
      pick.setString(3, symbol);
      pick.executeUpdate();
      outbox.setLong(1, next.user());
      outbox.setLong(2, next.user());
      outbox.setString(3, symbol);
      outbox.executeUpdate();
      connection.commit();
      return taken;
    };
  }

  private static boolean executeWith(PreparedStatement slot, long user) throws SQLException {
    slot.setLong(1, user);
    return slot.executeUpdate() == 1;
  }

  /// Picks a second by pgbench, where it is installed.
  Optional<Double> byPgbench(int connections, Duration howLong, Path scratch)
      throws IOException, InterruptedException {
    var script = Files.writeString(scratch.resolve("submit.pgbench"), pgbenchScript(connections));
    var command =
        List.of(
            "pgbench",
            "--no-vacuum",
            "--protocol=prepared",
            "--define=n=-1",
            "--client=" + connections,
            "--jobs=2",
            "--time=" + howLong.toSeconds(),
            "--file=" + script,
            access.jdbcUrl().replace("jdbc:", "").replace("//", "//" + access.user() + "@"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", access.password());
    try {
      var process = builder.start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      var rate = RATE.matcher(said);
      if (!rate.find()) {
        throw new IllegalStateException("pgbench measured nothing: " + said);
      }
      return Optional.of(Double.parseDouble(rate.group(1)));
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
  }

  /// Each client counts for itself, so that no two ever make the same pick.
  private static String pgbenchScript(int connections) {
    return """
    \\set n :n + 1
    \\set u 1 + :client_id + %d * (:n / 10)
    \\set s mod(:u * 7 + mod(:n, 10) * 10, 100)
    BEGIN;
    %s;
    %s;
    %s;
    %s;
    COMMIT;
    """
        .formatted(
            connections,
            oneLine(SESSION.formatted(SYMBOL)),
            oneLine(SLOT.formatted(":u")),
            oneLine(PICK.formatted(":u", SYMBOL)),
            oneLine(OUTBOX.formatted(":u", ":u", SYMBOL)));
  }

  private static final String SYMBOL = "'S' || to_char(:s::int, 'FM00')";

  private static String oneLine(String sql) {
    return sql.strip().replace('\n', ' ');
  }
}
