package com.oxuniverse.bootstrap.signin;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.demo.DemoOpenIdServer;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.process.FirstStart;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.Exchange;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.bootstrap.wiring.HttpSetup;
import com.oxuniverse.bootstrap.wiring.SignIn;
import com.oxuniverse.web.signin.SignInProvider;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The game as it runs, with three providers: the demo one, and two of its kind as Google and
/// Kakao.
final class SignInGame implements AutoCloseable {

  private final DemoOpenIdServer google = new DemoOpenIdServer();
  private final DemoOpenIdServer kakao = new DemoOpenIdServer();
  private final SignInProvider asGoogle = google.start();
  private final SignInProvider asKakao = kakao.start();
  private final GameDatabase database;
  private final GameMarket market;
  private final SignIn signIn;
  private final Game game;
  private final URI address;

  SignInGame(Path folder) {
    FirstStart.copyTo(folder);
    var home = OxHome.at(folder);
    var configuration =
        Configuration.of(
            home,
            Map.of(
                "OX_SIGN_IN_GOOGLE_ISSUER", asGoogle.issuer().toString(),
                "OX_SIGN_IN_GOOGLE_CLIENT_ID", "google-client",
                "OX_SIGN_IN_GOOGLE_CLIENT_SECRET", "secret",
                "OX_SIGN_IN_KAKAO_ISSUER", asKakao.issuer().toString(),
                "OX_SIGN_IN_KAKAO_CLIENT_ID", "kakao-client",
                "OX_SIGN_IN_KAKAO_CLIENT_SECRET", "secret",
                "OX_ACCESS_FIRST_ADMIN", "google:boss"),
            new Properties());
    var calendar = Exchange.calendar(home);
    var clock = MachineClock.inMicroseconds();
    database = GameDatabase.open(home, configuration.database());
    market = GameMarket.open(configuration, calendar, clock);
    signIn = SignIn.open(configuration);
    game =
        Game.over(
            database.connections(),
            GameSetup.of(configuration, market.ports(), calendar, clock),
            HttpSetup.of(configuration.withHttpPort(0), home).with(signIn));
    address = game.listen();
  }

  URI address() {
    return address;
  }

  Optional<Player> atDemo(String subject) {
    return found("demo", subject);
  }

  Optional<Player> atGoogle(String subject) {
    return found(asGoogle.issuer().toString(), subject);
  }

  Optional<Player> atKakao(String subject) {
    return found(asKakao.issuer().toString(), subject);
  }

  private Optional<Player> found(String issuer, String subject) {
    return game.adapter(Identities.class).find(issuer, subject).map(Identities.Known::player);
  }

  long balance(Player player) {
    return game.useCases().viewPoints().balance(player.id()).balance();
  }

  @Override
  public void close() {
    game.stopListening();
    game.close();
    signIn.close();
    market.close();
    database.close();
    google.close();
    kakao.close();
  }
}
