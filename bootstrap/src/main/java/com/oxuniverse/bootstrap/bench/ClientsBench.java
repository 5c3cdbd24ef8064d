package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.wiring.Game;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;

/// Many clients at once for minutes, each asking anew as soon as it is answered, against the
/// service in a process of its own: whether it keeps its threads, memory and connections.
final class ClientsBench {

  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration SLICE = Duration.ofSeconds(30);
  private static final int MOST_PICKS_PER_SECOND = 1_500;
  private static final int PICKS_A_PLAYER = 10;

  private static final String IDLE_IN_TRANSACTION =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND state LIKE 'idle in transaction%'
      """;

  private final OxHome home;
  private final int clients;
  private final Duration measured;
  private final PrintWriter out;

  ClientsBench(OxHome home, int clients, Duration measured, PrintWriter out) {
    this.home = home;
    this.clients = clients;
    this.measured = measured;
    this.out = out;
  }

  void run() throws SQLException, IOException, InterruptedException {
    try (var server = EmbeddedPostgresServer.start(home)) {
      var access = new BenchDatabases(server).fresh(Game.DATABASE);
      OpenDay.enrol(access, players());
      var tokens = new BenchTokens(home, players());
      try (var service = BenchService.start(home, access)) {
        load(service, tokens);
        out.printf(
            "afterwards: %d requests waited in vain for a connection, %d connections idle in a"
                + " transaction%n",
            service.poolTimeouts(), idleInTransaction(access));
      }
    }
  }

  private void load(BenchService service, BenchTokens tokens) throws IOException {
    var connections = new ArrayList<HttpConnection>();
    var work = new ArrayList<Load.Work>();
    for (int i = 0; i < clients; i++) {
      var connection = new HttpConnection(service.port());
      connections.add(connection);
      var picks = new PickSequence(i, clients, players());
      work.add(
          new VisitWork(
              connection,
              service.port(),
              tokens.of(i + 1),
              new SubmitWork(connection, service.port(), tokens, picks)));
    }
    var _ = Load.closed(work, WARM_UP);
    report("at first", service, Load.closed(work, SLICE));
    for (var left = measured.minus(SLICE); left.isPositive(); left = left.minus(SLICE)) {
      report("then", service, Load.closed(work, SLICE));
    }
    for (HttpConnection connection : connections) {
      connection.close();
    }
  }

  private void report(String when, BenchService service, Load.Result result) throws IOException {
    out.printf(
        "%-8s %,6.0f requests/s   p50 %.0f ms   p99 %.0f ms   %d failed   %d threads   %d MB%n",
        when,
        result.perSecond(),
        result.latencies().millisAt(0.50),
        result.latencies().millisAt(0.99),
        result.failures(),
        service.threads(),
        service.residentMegabytes());
    out.flush();
  }

  private static long idleInTransaction(DatabaseAccess access) throws SQLException {
    try (var connection = SettleData.connect(access);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(IDLE_IN_TRANSACTION)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Enough for everything that can be picked in the time.
  private int players() {
    long seconds = WARM_UP.plus(measured).toSeconds();
    long rounds = seconds * MOST_PICKS_PER_SECOND / PICKS_A_PLAYER / clients + 2;
    return Math.toIntExact(rounds * clients);
  }
}
