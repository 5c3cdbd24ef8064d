package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.application.events.CountSubmissionsService;
import com.oxuniverse.application.events.RelayOutboxService;
import com.oxuniverse.application.port.in.CheckPayout;
import com.oxuniverse.application.port.in.CountSubmissions;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.application.port.out.ConsumedMessages;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.application.port.out.SubmissionCounts;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.queue.EmbeddedQueues;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.queue.DeadLetters;
import com.oxuniverse.queue.OutboxRelay;
import com.oxuniverse.queue.QueueAges;
import com.oxuniverse.queue.QueueOptions;
import com.oxuniverse.queue.QueueWorkers;
import com.oxuniverse.queue.SqsEventPublisher;
import com.oxuniverse.queue.SqsServer;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;

/// From the commit that writes an event until its consumer has counted it, with everything between
/// them as in the service: outbox, relay, queue server over HTTP, worker. Beside it how much passes
/// at most when all of it waits already.
final class OutboxBench {

  private static final int WRITERS = 8;
  private static final int BURST = 20_000;
  private static final Duration BAR = Duration.ofSeconds(1);
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final OxHome home;
  private final int perSecond;
  private final int relays;
  private final Duration measured;
  private final PrintWriter out;

  OutboxBench(OxHome home, int perSecond, int relays, Duration measured, PrintWriter out) {
    this.home = home;
    this.perSecond = perSecond;
    this.relays = relays;
    this.measured = measured;
    this.out = out;
  }

  void run() throws SQLException, InterruptedException {
    try (var server = EmbeddedPostgresServer.start(home)) {
      var databases = new BenchDatabases(server);
      var _ = databases.fresh("outbox");
      try (var database = databases.open("outbox");
          var game = databases.game(database, Instant.EPOCH);
          var queues = EmbeddedQueues.start();
          var client = queues.access().open()) {
        measure(game, new SqsServer(client, QueueOptions.DEFAULT));
      }
      server.dropDatabase("outbox");
    }
  }

  private void measure(Game game, SqsServer server) throws InterruptedException {
    server.prepare();
    var writing = new SubmittedEvents(game);
    var arrivals = new EventArrivals();
    var lanes = game.adapter(OutboxLanes.class);
    var clock = MachineClock.inMicroseconds();
    var relay =
        new OutboxRelay(
                new RelayOutboxService(lanes, new SqsEventPublisher(server), clock, "bench"),
                lanes::awaitNews,
                relays)
            .start();
    var workers = workers(game, server, arrivals, clock);
    try {
      steady(writing, arrivals, Duration.ofSeconds(10));
      var latencies = steady(writing, arrivals, measured);
      double p99 = latencies.millisAt(0.99);
      out.printf(
          "outbox to consumer at %,d/s     p50 %.0f ms   p99 %.0f ms   %.0f %% of the bar   %,d events%n",
          perSecond, latencies.millisAt(0.50), p99, 100 * p99 / BAR.toMillis(), latencies.count());
      double most = burst(writing, arrivals);
      out.printf(
          "as fast as it goes              %,6.0f /s   %.0f %% of it is asked for%n",
          most, 100 * perSecond / most);
    } finally {
      relay.stop();
      workers.stop(DEADLINE);
    }
  }

  private static QueueWorkers workers(
      Game game, SqsServer server, EventArrivals arrivals, InstantSource clock) {
    var count =
        new CountSubmissionsService(
            game.adapter(ConsumedMessages.class),
            game.adapter(SubmissionCounts.class),
            game.adapter(UnitOfWork.class));
    CountSubmissions counted =
        submissions -> {
          int news = count.count(submissions);
          arrivals.counted(submissions);
          return news;
        };
    return QueueWorkers.start(
        server,
        new QueueWorkers.Work(
            _ -> new RunJob.NoSuchRun(), (_, _) -> new CheckPayout.Result(0, 0), counted, _ -> {}),
        new DeadLetters(server, game.storage().errors(), Timetable.DEFAULT, clock),
        new QueueAges(clock));
  }

  private Latencies steady(SubmittedEvents writing, EventArrivals arrivals, Duration howLong) {
    arrivals.forget();
    var writers =
        IntStream.range(0, WRITERS)
            .mapToObj(_ -> (Load.Work) () -> writing.write(arrivals))
            .toList();
    var result = Load.open(writers, perSecond / SubmittedEvents.TOGETHER, howLong);
    if (result.failures() > 0) {
      throw new IllegalStateException(result.failures() + " transactions failed");
    }
    return arrivals.awaitAll();
  }

  /// All of it waits at once.
  private static double burst(SubmittedEvents writing, EventArrivals arrivals) {
    arrivals.forget();
    var _ = writing.write(arrivals, BURST);
    long start = System.nanoTime();
    int arrived = arrivals.awaitAll().count();
    return arrived / ((System.nanoTime() - start) / 1e9);
  }
}
