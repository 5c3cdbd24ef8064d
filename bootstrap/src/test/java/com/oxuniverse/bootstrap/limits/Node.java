package com.oxuniverse.bootstrap.limits;

import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.configuration.HttpSettings;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.bootstrap.wiring.HttpSetup;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.persistence.database.DatabaseAddress;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;

/// One of several instances of the game on one database.
final class Node implements AutoCloseable {

  private final OxHome home;
  private final Configuration configuration;
  private final Database database;
  private final GameMarket market;
  private final Game game;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  Node(OxHome home, DatabaseAddress where, Map<String, String> settings) {
    this.home = home;
    this.configuration = Configuration.of(home, settings, new Properties());
    this.database = Database.open(where);
    var calendar = NyseCalendar.create();
    var clock = MachineClock.inMicroseconds();
    this.market = GameMarket.open(configuration, calendar, clock);
    this.game =
        Game.over(
            database,
            GameSetup.of(configuration, market.ports(), calendar, clock),
            new HttpSetup(
                new HttpSettings("127.0.0.1", 0),
                configuration.edge(),
                configuration.token(),
                SigningKeyFiles.in(home.keys())));
    this.address = game.listen();
  }

  String token(String nickname) {
    var player = game.useCases().registerPlayer().register(new Nickname(nickname), Role.USER);
    var rules = new TokenRules(configuration.token().issuer(), configuration.token().audience());
    return new TokenMint(SigningKeyFiles.in(home.keys()), rules, MachineClock.inMicroseconds())
        .mint(player.id(), player.nickname(), EnumSet.of(Role.USER), Duration.ofHours(1));
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    game.stopListening();
    game.close();
    market.close();
    database.close();
  }
}
