package com.oxuniverse.bootstrap.cli;

import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.StartSession.NotLetIn;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.bootstrap.time.GameClocks;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.AccessSetup;
import com.oxuniverse.bootstrap.wiring.Exchange;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Lets whoever owns the data folder in without a sign-in at a provider.
@Command(
    name = "token",
    description = "Make an access token for a player of the embedded game, new or not.",
    mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

  /// What such sessions say in the place of a provider.
  private static final String PROVIDER = "cli";

  private static final int CONNECTIONS = 2;
  private static final int MAX_MINUTES = 527_040;

  @Spec private CommandSpec spec;

  @Option(
      names = "--user",
      required = true,
      paramLabel = "NAME",
      description = "the player's nickname")
  private String user = "";

  @Option(names = "--admin", description = "make the player an admin from now on")
  private boolean admin;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "how long the token is valid (default: ox.token.lifetime)")
  private Optional<Integer> minutes = Optional.empty();

  @Mixin private LiveOption live = new LiveOption();

  @Override
  public Integer call() {
    var nickname = nickname();
    minutes.ifPresent(this::requireMinutes);
    var home = live.folder(OxHome.current());
    var configuration = live.applied(Configuration.of(OxHome.current()));
    Logging.startQuietly(configuration.service());
    if (configuration.database().external().isPresent()) {
      throw new CannotProceed(
          "Tokens are made for the embedded database only, and ox.database.url names another: sign in there instead");
    }
    var lifetime = minutes.map(Duration::ofMinutes).orElse(configuration.token().lifetime());
    var started = signIn(nickname, home, configuration, lifetime);
    var out = spec.commandLine().getOut();
    out.println(token(started, home, configuration, lifetime));
    out.flush();
    return ExitCode.OK;
  }

  /// The player's session, which lasts as long as the token: nobody is given the refresh token.
  private Started signIn(
      Nickname nickname, OxHome home, Configuration configuration, Duration lifetime) {
    var access = AccessSetup.of(configuration).lasting(lifetime);
    var calendar = Exchange.calendar(home);
    try (var database = GameDatabase.beside(home, CONNECTIONS)) {
      var clocks =
          new GameClocks(
              configuration.clock(),
              home,
              calendar,
              configuration.rules().timetable(),
              MachineClock.inMicroseconds());
      try (var market = GameMarket.open(configuration, calendar, clocks.glance());
          var game =
              Game.over(
                  database.connections(),
                  GameSetup.of(configuration, market.ports(), calendar, clocks.glance()),
                  access)) {
        return signIn(game, nickname, access.wallClock().instant());
      }
    }
  }

  private Started signIn(Game game, Nickname nickname, Instant now) {
    var role = admin ? Role.ADMIN : Role.USER;
    var player = game.useCases().registerPlayer().register(nickname, role);
    var signIn = new SignIn(PROVIDER, now, "./ox token");
    return switch (game.access().startSession().start(player.id(), signIn)) {
      case Started started -> started;
      case NotLetIn _ ->
          throw new CannotProceed("%s is not let in: an admin has suspended them".formatted(user));
    };
  }

  private String token(
      Started started, OxHome home, Configuration configuration, Duration lifetime) {
    var rules = configuration.token();
    var mint =
        new TokenMint(
            SigningKeyFiles.in(home.keys()),
            new TokenRules(rules.issuer(), rules.audience(), rules.lifetime()),
            MachineClock.inMicroseconds());
    var session = started.session();
    return mint.mint(session.user(), session.id(), session.signIn().at(), lifetime);
  }

  private Nickname nickname() {
    try {
      return new Nickname(user);
    } catch (IllegalArgumentException e) {
      throw mistake("--user '%s': %s".formatted(user, Objects.toString(e.getMessage())));
    }
  }

  private void requireMinutes(int number) {
    if (number < 1 || number > MAX_MINUTES) {
      throw mistake("--minutes %d is not within 1 to %d".formatted(number, MAX_MINUTES));
    }
  }

  private ParameterException mistake(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
