package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.prediction.SnapshotRules;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.bootstrap.wiring.HttpSetup;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.marketdata.simulated.DefaultUniverse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Picks over HTTP while the only vendor answers, hangs, and is back. Its prices may be one second
/// old, so that hardly a pick finds one at hand.
final class VendorBench {

  private static final int CONNECTIONS = 128;
  private static final int PER_SECOND = 50;
  private static final int PICKS_A_PLAYER = 10;
  private static final Duration ANSWERING = Duration.ofSeconds(20);
  private static final Duration AT_FIRST = Duration.ofSeconds(10);
  private static final String QUOTE_AGE = "1s";

  /// A quarter of an hour into a session of New York, and an hour before picks end in Korea.
  private static final Instant START = Instant.parse("2024-07-02T13:45:00Z");

  private final OxHome home;
  private final Duration hang;
  private final PrintWriter out;
  private final InstantSource clock = clock();

  VendorBench(OxHome home, Duration hang, PrintWriter out) {
    this.home = home;
    this.hang = hang;
    this.out = out;
  }

  private static InstantSource clock() {
    long began = System.nanoTime();
    return () -> START.plusNanos((System.nanoTime() - began) / 1_000 * 1_000);
  }

  void run() throws SQLException, IOException {
    try (var yahoo = new BenchYahoo(clock);
        var market = GameMarket.open(configuration(yahoo), NyseCalendar.create(), clock);
        var server = EmbeddedPostgresServer.start(home)) {
      var databases = new BenchDatabases(server);
      OpenDay.enrol(databases.fresh("vendors"), players());
      var tokens = new BenchTokens(home, players());
      try (var database = databases.open("vendors");
          var game = Game.over(database, setup(market), http())) {
        var play = game.useCases();
        var day = play.viewSession().today().day();
        play.prepareUniverse().prepare(day);
        play.openTradingDay().open(day);
        measure(game, yahoo, connections(game.listen().getPort(), tokens));
        game.stopListening();
      }
      server.dropDatabase("vendors");
    }
  }

  private void measure(Game game, BenchYahoo yahoo, List<Load.Work> work) {
    report("the vendor answers", Load.open(work, PER_SECOND, ANSWERING));
    int threads = threads();
    yahoo.hang();
    report("it hangs, at first", Load.open(work, PER_SECOND, AT_FIRST));
    int asked = yahoo.requests();
    report("it hangs, later", Load.open(work, PER_SECOND, hang.minus(AT_FIRST)));
    out.printf(
        "while it hung: %d requests after the first %d s, %d waiting at once at most, %d threads"
            + " then, %d before%n",
        yahoo.requests() - asked, AT_FIRST.toSeconds(), yahoo.mostHanging(), threads(), threads);
    yahoo.comeBack();
    out.printf("prices again after            %6.1f s%n", secondsToPrices(game.useCases()));
    report("it is back", Load.open(work, PER_SECOND, ANSWERING));
  }

  private void report(String phase, Load.Result result) {
    out.printf(
        "%-22s %,7d picks   p50 %7.1f ms   p99 %7.1f ms   worst %7.1f ms   %d failed%n",
        phase,
        result.latencies().count(),
        result.latencies().millisAt(0.50),
        result.latencies().millisAt(0.99),
        result.latencies().millisAt(1),
        result.failures());
    out.flush();
  }

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  /// Asks as players would, a few times a second.
  private static double secondsToPrices(UseCases game) {
    long began = System.nanoTime();
    var pace = new Pace(began, Duration.ofMillis(250).toNanos());
    var symbol = DefaultUniverse.SYMBOLS.getFirst();
    while (game.viewPrices().current(symbol).price().isEmpty()) {
      pace.awaitNext();
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static List<Load.Work> connections(int port, BenchTokens tokens) throws IOException {
    var work = new ArrayList<Load.Work>();
    for (int i = 0; i < CONNECTIONS; i++) {
      var picks = new PickSequence(i, CONNECTIONS, Integer.MAX_VALUE);
      work.add(new SubmitWork(new HttpConnection(port), port, tokens, picks));
    }
    return work;
  }

  private Configuration configuration(BenchYahoo yahoo) {
    var address = yahoo.address().toString();
    return Configuration.of(
            home,
            Map.of(
                "OX_MARKET_DATA_YAHOO_BASE_URL", address,
                "OX_MARKET_DATA_YAHOO_COOKIE_URL", address,
                "OX_MARKET_DATA_YAHOO_REQUESTS_PER_MINUTE", "100000",
                "OX_MARKET_DATA_MAX_AGE_OPEN", QUOTE_AGE),
            new Properties())
        .live();
  }

  private GameSetup setup(GameMarket market) {
    var standard = GameRules.DEFAULT;
    var slots =
        new SlotRules(
            PICKS_A_PLAYER, standard.slots().adUnlocksPerDay(), standard.slots().refillAfter());
    return new GameSetup(
        market.ports(),
        NyseCalendar.create(),
        new GameRules(standard.timetable(), slots, standard.settlement(), standard.points()),
        SnapshotRules.DEFAULT,
        Duration.ofHours(24),
        clock);
  }

  private HttpSetup http() {
    return HttpSetup.of(Configuration.of(home).withHttpPort(0), home);
  }

  /// As many as the connections need, each in a round of its own.
  private int players() {
    long picks = PER_SECOND * (hang.toSeconds() + 2 * ANSWERING.toSeconds());
    long rounds = picks / PICKS_A_PLAYER / CONNECTIONS + 2;
    return Math.toIntExact(rounds * CONNECTIONS);
  }
}
