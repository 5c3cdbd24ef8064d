package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;

/// Two instances of the service on one database and one queue server, players who pick, and blows.
final class Chaos {

  private static final Duration RESUMED_WITHIN = Duration.ofSeconds(30);
  private static final int SHORTEST_PAUSE_MILLIS = 300;
  private static final int LONGEST_PAUSE_MILLIS = 1_500;
  private static final int REPORT_EVERY = 10;

  private final OxHome home;
  private final ChaosOptions options;
  private final PrintWriter out;
  private final Resuming instances = new Resuming("instance killed");
  private final Resuming postgres = new Resuming("PostgreSQL killed");
  private final Resuming queues = new Resuming("queue server killed");

  Chaos(OxHome home, ChaosOptions options, PrintWriter out) {
    this.home = home;
    this.options = options;
    this.out = out;
  }

  /// @return whether nothing was lost and everything was back in time
  boolean run() throws IOException, SQLException, InterruptedException {
    Files.createDirectories(home.folder());
    try (var server = EmbeddedPostgresServer.start(home);
        var scene = Scene.set(home, options, server)) {
      say("two instances play a day in %.0f s".formatted(86_400 / options.speed()));
      var picking = scene.picking();
      picking.start();
      strike(scene);
      picking.stop();
      say(picking.counts());
      boolean isDone = scene.awaitQuiet();
      say(isDone ? "everything that was due is done" : "NOT everything that was due is done");
      var verdict = scene.verdict(picking.acknowledged());
      say(scene.messages());
      Stream.of(instances, postgres, queues).map(Resuming::toString).forEach(this::say);
      verdict.facts().forEach(this::say);
      boolean isInTime =
          Stream.of(instances, postgres, queues)
              .allMatch(it -> it.longest().compareTo(RESUMED_WITHIN) <= 0);
      boolean isUnharmed =
          isDone && verdict.faults().isEmpty() && isInTime && picking.unanswered() == 0;
      say(isUnharmed ? "nothing was lost, nothing paid twice" : "FAILED");
      return isUnharmed;
    }
  }

  private void strike(Scene scene) throws IOException, InterruptedException {
    var random = new Random(options.seed());
    int done = 0;
    for (Blow blow : Blow.inRandomOrder(options, random)) {
      scene.awaitMoment(random, SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
      long struck = System.nanoTime();
      switch (blow) {
        case INSTANCE -> {
          scene.killInstance(random.nextInt(2));
          instances.took(struck);
        }
        case POSTGRES -> {
          scene.killPostgres();
          postgres.took(struck);
        }
        case QUEUES -> {
          scene.killQueues();
          queues.took(struck);
        }
      }
      if (++done % REPORT_EVERY == 0) {
        say("%d of %d blows".formatted(done, options.blows()));
      }
    }
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
