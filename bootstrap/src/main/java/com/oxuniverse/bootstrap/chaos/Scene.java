package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.time.GameClocks;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.Exchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

/// Everything that can be struck, each part in a process of its own.
final class Scene implements AutoCloseable {

  private static final int PLAYERS = 300;
  private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);

  private final ChaosOptions options;
  private final Path postmaster;
  private final QueueServer queues;
  private final FaultyQueueProxy proxy;
  private final List<Instance> instances;
  private final Books books;
  private final Crowd crowd;
  private final Moments moments;
  private final Watch watch;

  private Scene(
      ChaosOptions options,
      Path postmaster,
      QueueServer queues,
      FaultyQueueProxy proxy,
      List<Instance> instances,
      Books books,
      Crowd crowd,
      Moments moments,
      Watch watch) {
    this.options = options;
    this.postmaster = postmaster;
    this.queues = queues;
    this.proxy = proxy;
    this.instances = instances;
    this.books = books;
    this.crowd = crowd;
    this.moments = moments;
    this.watch = watch;
  }

  static Scene set(OxHome home, ChaosOptions options, EmbeddedPostgresServer server)
      throws IOException {
    var log = home.folder().resolve("chaos.log").toFile();
    Files.deleteIfExists(log.toPath());
    server.dropDatabase(Books.DATABASE);
    server.createDatabaseIfAbsent(Books.DATABASE);
    var access = server.access(Books.DATABASE);
    var queues = QueueServer.start(freePort(), log);
    var proxy = FaultyQueueProxy.before(queues.address(), options.seed());
    var settings = settings(home, options, access, proxy);
    var configuration = Configuration.of(home, settings, new Properties());
    var calendar = Exchange.calendar(home);
    var timetable = configuration.rules().timetable();
    var clock =
        new GameClocks(
                configuration.clock(), home, calendar, timetable, MachineClock.inMicroseconds())
            .start();
    var books = new Books(home, configuration, server, calendar, clock);
    var crowd = books.signIn(PLAYERS);
    var java =
        FastStart.train(home.folder().resolve("ox.aot"), freePort(), settings, log).options();
    var instances =
        List.of(
            Instance.start(freePort(), java, settings, log),
            Instance.start(freePort(), java, settings, log));
    return new Scene(
        options,
        home.postgres().resolve("cluster/data/postmaster.pid"),
        queues,
        proxy,
        instances,
        books,
        crowd,
        new Moments(calendar, timetable, clock),
        new Watch(access, clock));
  }

  /// Both instances share one folder, for its keys; everything else they keep is elsewhere.
  private static Map<String, String> settings(
      OxHome home, ChaosOptions options, DatabaseAccess access, FaultyQueueProxy proxy) {
    var settings = new HashMap<String, String>();
    settings.put(OxHome.VARIABLE, home.toString());
    settings.put("OX_DATABASE_URL", access.jdbcUrl());
    settings.put("OX_DATABASE_USER", access.user());
    settings.put("OX_DATABASE_PASSWORD", access.password());
    settings.put("OX_DATABASE_POOL_SIZE", "12");
    settings.put("OX_QUEUE_ENDPOINT", proxy.address().toString());
    settings.put("OX_QUEUE_ACCESS_KEY_ID", "chaos");
    settings.put("OX_QUEUE_SECRET_ACCESS_KEY", "chaos");
    settings.put("OX_QUEUE_VISIBILITY", "5s");
    settings.put("OX_CLOCK_START", "2024-01-02");
    settings.put("OX_CLOCK_SINCE", MachineClock.inMicroseconds().instant().toString());
    settings.put("OX_CLOCK_SPEED", Double.toString(options.speed()));
    settings.put("OX_MARKET_FAILING", "0.05");
    settings.put("OX_LIMITS_ENABLED", "false");
    settings.put("OX_LOG_REQUESTS", "false");
    settings.put("OX_OPS_PORT", "0");
    return settings;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  Picking picking() {
    return new Picking(
        instances.stream().map(Instance::address).toList(), crowd::tokenOf, crowd.size(), options);
  }

  void awaitMoment(Random random, int fromMillis, int toMillis) throws InterruptedException {
    moments.await(random, fromMillis, toMillis);
  }

  void killInstance(int number) throws IOException, InterruptedException {
    instances.get(number).killAndRestart();
  }

  /// Back when both instances answer from it.
  void killPostgres() throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(postmaster).getFirst().strip());
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    for (Instance instance : instances) {
      watch.awaitAnswer(instance.address(), crowd.tokenOf(1));
    }
  }

  /// Back when all that had happened by then is told.
  void killQueues() throws IOException, InterruptedException {
    queues.killAndRestart();
    watch.awaitPublished();
  }

  /// Waits for everything that has fallen due by now.
  ///
  /// @return whether it is done
  boolean awaitQuiet() throws InterruptedException {
    return watch.awaitQuiet(QUIET_WITHIN);
  }

  Verdict verdict(List<AcknowledgedPick> acknowledged) throws SQLException {
    return Verdict.on(watch.access(), acknowledged, books.integrity(), options.speed());
  }

  String messages() {
    return proxy.counts();
  }

  @Override
  public void close() {
    instances.forEach(Instance::close);
    proxy.close();
    queues.close();
  }
}
