package com.oxuniverse.bootstrap.access;

import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.bootstrap.wiring.HttpSetup;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.persistence.database.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Properties;

/// One of several instances of the game on one database.
public final class Node implements AutoCloseable {

  private final OxHome home;
  private final Configuration configuration;
  private final Database database;
  private final GameMarket market;
  private final Game game;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  public Node(OxHome home, DatabaseAddress where, Map<String, String> settings) {
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
            HttpSetup.of(configuration.withHttpPort(0), home));
    this.address = game.listen();
  }

  public String token(String nickname) {
    return token(nickname, Role.USER);
  }

  String token(String nickname, Role role) {
    return new Entrance(game, configuration, home).token(nickname, role);
  }

  /// @param headers names and values in turn
  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// @param credential a token or a key
  HttpResponse<String> ask(
      String method, String path, String credential, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + credential)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  Game game() {
    return game;
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
