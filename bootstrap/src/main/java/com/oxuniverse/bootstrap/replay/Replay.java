package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.prediction.SnapshotRules;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.postgres.PostgresServer;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.marketdata.replay.MalformedPriceFile;
import com.oxuniverse.marketdata.replay.ReplayFolder;
import com.oxuniverse.marketdata.replay.ReplayMarket;
import com.oxuniverse.persistence.export.CsvExport;
import com.oxuniverse.persistence.replay.ReplayJournal;
import com.oxuniverse.persistence.replay.ReplayRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Plays recorded days in a database of its own.
final class Replay {

  private static final Duration ANSWERS_KEPT = Duration.ofHours(24);
  private static final int POOL_SIZE = 20;

  private final OxHome home;
  private final ReplayOptions options;
  private final GameRules rules;
  private final ReplayMarket market;
  private final MarketCalendar calendar;
  private final List<MarketSession> sessions;
  private final PrintWriter out;

  /// Reads the prices; nothing is stored yet.
  ///
  /// @throws CannotProceed if prices or days are not as they must be
  Replay(
      OxHome home,
      ReplayOptions options,
      GameRules rules,
      MarketCalendar calendar,
      PrintWriter out) {
    this.home = home;
    this.options = options;
    this.rules = rules;
    this.calendar = calendar;
    this.out = out;
    this.sessions = sessions(options, calendar);
    var prices = prices(options.folder());
    warnOfDaysWithout(prices);
    this.market = new ReplayMarket(prices, calendar);
  }

  private void warnOfDaysWithout(ReplayFolder prices) {
    if (sessions.getFirst().date().isBefore(prices.firstDate())
        || sessions.getLast().date().isAfter(prices.lastDate())) {
      out.printf(
          "%s has prices from %s to %s: picks of other days come to nothing%n",
          options.folder(), prices.firstDate(), prices.lastDate());
      out.flush();
    }
  }

  private static List<MarketSession> sessions(ReplayOptions options, MarketCalendar calendar) {
    try {
      var sessions = calendar.sessionsBetween(options.from(), options.to());
      if (sessions.isEmpty()) {
        throw new CannotProceed(
            "the exchange holds no session from %s to %s".formatted(options.from(), options.to()));
      }
      return sessions;
    } catch (UnknownYearException e) {
      throw new CannotProceed(Objects.toString(e.getMessage()), e);
    }
  }

  private static ReplayFolder prices(Path folder) {
    try {
      return ReplayFolder.read(folder);
    } catch (MalformedPriceFile e) {
      throw new CannotProceed(Objects.toString(e.getMessage()), e);
    }
  }

  /// Plays to the end, from where an earlier call with the same parameters was stopped.
  ///
  /// @param export where to write the books, if anywhere
  void run(Optional<Path> export) {
    export.ifPresent(ExportFolder::prepare);
    var parameters = options.parameters(market.fingerprint(), sessions, rules);
    var clock = new ReplayClock();
    var setup =
        new GameSetup(
            new Ports.Market(market, market, market),
            calendar,
            rules,
            SnapshotRules.DEFAULT,
            ANSWERS_KEPT,
            clock);
    try (var server = EmbeddedPostgresServer.start(home)) {
      // Stopped in the middle, it leaves no server behind.
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(server::close));
      prepare(server, parameters.databaseName());
      try (var stage = stage(server, parameters.databaseName(), setup)) {
        play(stage, clock, parameters);
        export.ifPresent(folder -> stage.game().adapter(CsvExport.class).write(folder, end()));
      }
    }
    export.ifPresent(folder -> out.printf("exported to %s%n", folder));
    out.flush();
  }

  private void prepare(PostgresServer server, String name) {
    if (options.fresh()) {
      server.dropDatabase(name);
    }
    server.createDatabaseIfAbsent(name);
  }

  private Stage stage(PostgresServer server, String name, GameSetup setup) {
    var address = GameDatabase.address(server, name, POOL_SIZE);
    return options.nodes() == 0
        ? Stage.ofOne(address, setup, options.settlementWorkers())
        : Stage.ofNodes(options.nodes(), address, setup);
  }

  private void play(Stage stage, ReplayClock clock, ReplayParameters parameters) {
    var journal = begun(stage.game().adapter(ReplayJournal.class), parameters);
    var progress = new ReplayProgress(stage.game().useCases().viewSettlements(), out);
    new ReplayDriver(stage.seats(options.players()), stage.cycle(), clock, progress)
        .play(timeline());
    new ReplaySummary(journal.counts(), sessions.size(), options.players()).print(progress, out);
  }

  private ReplayJournal begun(ReplayJournal journal, ReplayParameters parameters) {
    if (journal.run().isEmpty()) {
      journal.begin(new ReplayRun(options.toString(), parameters.databaseName()));
    }
    return journal;
  }

  /// When the last day was settled: no pick is pending any more.
  private Instant end() {
    return rules.timetable().settleDue(sessions.getLast());
  }

  private ReplayTimeline timeline() {
    var symbols = market.symbolsFor(sessions.getFirst().tradingDay()).symbols();
    return new ReplayTimeline(
        sessions, symbols, options.players(), options.seed(), rules.timetable());
  }
}
