package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.ViewPoints;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.domain.player.UserId;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// Settles one big day through the use case, beside the same rows written by plain SQL.
final class SettleBench {

  private static final Instant SETTLE_DUE = Instant.parse("2024-01-02T21:15:00Z");
  private static final Duration IDLE_READING = Duration.ofSeconds(5);
  private static final int READS_PER_SECOND = 200;

  private final OxHome home;
  private final SettleData data;
  private final PrintWriter out;

  SettleBench(OxHome home, int picks, PrintWriter out) {
    this.home = home;
    this.data = new SettleData(picks);
    this.out = out;
  }

  void run() throws SQLException {
    try (var server = EmbeddedPostgresServer.start(home)) {
      var databases = new BenchDatabases(server);
      out.printf("filling a day with %,d picks of %,d players%n", data.picks(), data.players());
      data.fill(databases.fresh("settle"));
      var plainAccess = databases.copy("settle", "settle_plain");
      var plain = PlainSettlement.measure(plainAccess);
      out.printf("plain SQL, the same rows        %6.2f s%n", seconds(plain));
      server.dropDatabase("settle_plain");
      try (var database = databases.open("settle");
          var game = databases.game(database, SETTLE_DUE)) {
        settle(game, plain);
      }
      server.dropDatabase("settle");
    }
  }

  private void settle(Game game, Duration plain) {
    var idle = readWhile(game.useCases().viewPoints(), () -> sleep(IDLE_READING));
    long heapBefore = usedHeap();
    var took = new Duration[1];
    var busy =
        readWhile(
            game.useCases().viewPoints(),
            () -> took[0] = measured(game.useCases().settleTradingDay()));
    out.printf(
        "settled, results and ledger     %6.2f s   %,.0f picks a second   %.0f %% of plain SQL%n",
        seconds(took[0]), data.picks() / seconds(took[0]), 100 * seconds(plain) / seconds(took[0]));
    out.printf(
        "balance reads, p99              %6.2f ms idle   %.2f ms while settling%n",
        idle.millisAt(0.99), busy.millisAt(0.99));
    out.printf(
        "heap in use                     %6d MB before   %d MB after%n", heapBefore, usedHeap());
    out.printf(
        "booked                          %s%n",
        game.useCases().viewSettlements().summary(SettleData.DAY).orElseThrow().totals());
  }

  private static Duration measured(SettleTradingDay settleTradingDay) {
    long start = System.nanoTime();
    var result = settleTradingDay.settle(SettleData.DAY);
    if (!(result instanceof SettleTradingDay.Settled)) {
      throw new IllegalStateException("the day was not settled: " + result);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// Reads balances at a fixed rate as long as something else lasts.
  private Latencies readWhile(ViewPoints points, Runnable something) {
    var over = new CountDownLatch(1);
    var reading =
        CompletableFuture.supplyAsync(() ->
            Reading.at(
                READS_PER_SECOND,
                over,
                user -> points.balance(new UserId(1 + user % data.players()))));
    try {
      something.run();
    } finally {
      over.countDown();
    }
    return reading.join();
  }

  private static void sleep(Duration howLong) {
    try {
      Thread.sleep(howLong);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
