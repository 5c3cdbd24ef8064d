package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.wiring.Game;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Submits picks over HTTP to a service in a process of its own, beside the bare four statements of
/// the same transaction on the same kind of database.
final class SubmitBench {

  private static final int CONNECTIONS = 32;
  private static final int STEADY_PER_SECOND = 500;
  private static final int MOST_PER_SECOND = 8_000;
  private static final int PICKS_A_PLAYER = 10;

  private final OxHome home;
  private final Duration warmUp;
  private final Duration measured;
  private final PrintWriter out;

  SubmitBench(OxHome home, Duration warmUp, Duration measured, PrintWriter out) {
    this.home = home;
    this.warmUp = warmUp;
    this.measured = measured;
    this.out = out;
  }

  void run() throws SQLException, IOException, InterruptedException {
    double ceiling = ceiling();
    enrol();
    var tokens = new BenchTokens(home, players());
    out.printf("%,d players have their tokens%n", players());
    try (var service = BenchService.start(home)) {
      var work = new ArrayList<Load.Work>();
      var connections = new ArrayList<HttpConnection>();
      for (int i = 0; i < CONNECTIONS; i++) {
        var connection = new HttpConnection(service.port());
        connections.add(connection);
        work.add(
            new SubmitWork(
                connection, service.port(), tokens, new PickSequence(i, CONNECTIONS, players())));
      }
      report(work, ceiling);
      for (HttpConnection connection : connections) {
        connection.close();
      }
      out.printf("resident memory of the service  %6d MB%n", service.residentMegabytes());
    }
  }

  private void report(List<Load.Work> work, double ceiling) {
    Load.closed(work, warmUp);
    var saturated = Load.closed(work, measured);
    out.printf(
        "submit over HTTP                %,6.0f /s   %.0f %% of the ceiling   p99 %.1f ms   %d failed%n",
        saturated.perSecond(),
        100 * saturated.perSecond() / ceiling,
        saturated.latencies().millisAt(0.99),
        saturated.failures());
    var steady = Load.open(work, STEADY_PER_SECOND, measured);
    out.printf(
        "submit at %d/s                 p50 %.1f ms   p99 %.1f ms   %d failed%n",
        STEADY_PER_SECOND,
        steady.latencies().millisAt(0.50),
        steady.latencies().millisAt(0.99),
        steady.failures());
  }

  /// The better of plain JDBC and, where it is installed, pgbench.
  private double ceiling() throws SQLException, IOException, InterruptedException {
    try (var server = EmbeddedPostgresServer.start(home)) {
      var databases = new BenchDatabases(server);
      var access = databases.fresh("ceiling");
      OpenDay.fill(access, players());
      var statements = new FourStatements(access, players());
      double jdbc = statements.byJdbc(CONNECTIONS, measured);
      out.printf("ceiling, plain JDBC             %,6.0f /s%n", jdbc);
      access = databases.fresh("ceiling");
      OpenDay.fill(access, players());
      var pgbench =
          new FourStatements(access, players()).byPgbench(CONNECTIONS, measured, home.folder());
      pgbench.ifPresent(rate -> out.printf("ceiling, pgbench                %,6.0f /s%n", rate));
      server.dropDatabase("ceiling");
      return Math.max(jdbc, pgbench.orElse(0.0));
    }
  }

  private void enrol() throws SQLException {
    try (var server = EmbeddedPostgresServer.start(home)) {
      var access = new BenchDatabases(server).fresh(Game.DATABASE);
      OpenDay.enrol(access, players());
    }
  }

  /// Enough for everything that can be measured in the time.
  private int players() {
    long seconds = warmUp.plus(measured).plus(measured).toSeconds();
    return Math.toIntExact(seconds * MOST_PER_SECOND / 2 / PICKS_A_PLAYER);
  }
}
