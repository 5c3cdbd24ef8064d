package com.oxuniverse.bootstrap.live;

import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.configuration.HttpSettings;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.EmailKeyFiles;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.postgres.PostgresServer;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.time.SettableClock;
import com.oxuniverse.bootstrap.wiring.AccessSetup;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.bootstrap.wiring.HttpSetup;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/// The live game as it runs, over HTTP and on PostgreSQL, with the time and Yahoo in a test's hand.
final class LiveGame implements AutoCloseable {

  final SettableClock clock;
  final PlayedYahoo yahoo;

  private final OxHome home;
  private final Configuration configuration;
  private final GameMarket market;
  private final PostgresServer server;
  private final Database database;
  private final Game game;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  LiveGame(Path folder, String koreanTime, Map<String, String> universe) throws IOException {
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
    var http =
        new HttpSetup(
            new HttpSettings("127.0.0.1", 0),
            configuration.edge(),
            configuration.token(),
            AccessSetup.of(configuration),
            SigningKeyFiles.in(home.keys()),
            EmailKeyFiles.in(home.keys()));
    game = Game.over(database, setup, http);
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
    play().advanceTradingDays().advance(_ -> {});
  }

  /// A new player's token.
  String token(String nickname, Role role) {
    var player = play().registerPlayer().register(new Nickname(nickname), role);
    var rules =
        new TokenRules(
            configuration.token().issuer(),
            configuration.token().audience(),
            configuration.token().lifetime());
    return new TokenMint(SigningKeyFiles.in(home.keys()), rules, MachineClock.inMicroseconds())
        .mint(
            player.id(),
            new SessionId(UUID.randomUUID()),
            MachineClock.inMicroseconds().instant(),
            Duration.ofHours(1));
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
