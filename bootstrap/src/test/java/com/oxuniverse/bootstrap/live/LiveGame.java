package com.oxuniverse.bootstrap.live;

import com.oxuniverse.application.BatchPorts;
import com.oxuniverse.application.BatchUseCases;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.operations.IntegrityReport;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.RunJob.Notice;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.port.out.Leftovers;
import com.oxuniverse.bootstrap.access.Entrance;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.postgres.PostgresServer;
import com.oxuniverse.bootstrap.process.FirstStart;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.time.SettableClock;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.bootstrap.wiring.HttpSetup;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.persistence.database.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The live game as it runs, over HTTP and on PostgreSQL, with the time and Yahoo in a test's hand.
final class LiveGame implements AutoCloseable {

  final SettableClock clock;
  final PlayedYahoo yahoo;
  final List<Notice> notices = new ArrayList<>();

  private static final ViewJobs.Filter QUEUED =
      new ViewJobs.Filter(
          Optional.empty(), Optional.of(RunStatus.QUEUED), Optional.empty(), Optional.empty());

  private final OxHome home;
  private final Configuration configuration;
  private final GameMarket market;
  private final PostgresServer server;
  private final Database database;
  private final Game game;
  private final BatchUseCases batch;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  LiveGame(Path folder, String koreanTime, Map<String, String> universe) throws IOException {
    FirstStart.copyTo(folder);
    home = OxHome.at(folder);
    clock = new SettableClock(korea(koreanTime));
    yahoo = new PlayedYahoo(clock);
    var settings = new HashMap<>(universe);
    settings.put("OX_MARKET_DATA_YAHOO_BASE_URL", yahoo.address().toString());
    settings.put("OX_MARKET_DATA_YAHOO_COOKIE_URL", yahoo.address().toString());
    configuration = Configuration.of(home, settings, new Properties()).live();
    var calendar = NyseCalendar.create();
    market = GameMarket.open(configuration, calendar, clock);
    server = EmbeddedPostgresServer.start(home);
    server.createDatabaseIfAbsent(Game.DATABASE);
    database = Database.open(GameDatabase.address(server, Game.DATABASE, 8));
    var setup = GameSetup.of(configuration, market.ports(), calendar, clock);
    game = Game.over(database, setup, HttpSetup.of(configuration.withHttpPort(0), home));
    batch =
        BatchUseCases.over(
            new BatchPorts(
                game.adapter(Leftovers.class),
                () -> new IntegrityReport(clock.instant(), Duration.ZERO, List.of()),
                () ->
                    new ViewSystemHealth.Report(
                        clock.instant(), List.of(), Optional.empty(), Map.of()),
                notices::add),
            game.storage(),
            game.useCases(),
            calendar,
            configuration.rules().timetable(),
            clock,
            MachineClock.inMicroseconds());
    address = game.listen();
  }

  private static Instant korea(String local) {
    return LocalDateTime.parse(local).atZone(TradingDay.KST).toInstant();
  }

  UseCases play() {
    return game.useCases();
  }

  /// Goes to a moment in Korea and does what has fallen due.
  void at(String korean) {
    clock.set(korea(korean));
    doWhatIsDue();
  }

  void doWhatIsDue() {
    while (batch.queueDueJobs().queueDue() > 0) {
      batch.viewJobs().page(QUEUED, 100).items().reversed().stream()
          .map(JobRun::id)
          .forEach(batch.runJob()::run);
    }
  }

  /// A new player's token.
  String token(String nickname, Role role) {
    return new Entrance(game, configuration, home).token(nickname, role);
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return client.send(request(path, token).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    return client.send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(address.resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + token);
  }

  @Override
  public void close() {
    client.close();
    game.stopListening();
    game.close();
    market.close();
    database.close();
    server.close();
    yahoo.close();
  }
}
