package com.oxuniverse.bootstrap.cli;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.bootstrap.time.GameClocks;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.Exchange;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Lets whoever owns the data folder in, until there is a sign-in.
@Command(
    name = "token",
    description = "Make an access token for a player of the embedded game, new or not.",
    mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

  private static final int CONNECTIONS = 2;
  private static final int MAX_MINUTES = 527_040;

  @Spec private CommandSpec spec;

  @Option(
      names = "--user",
      required = true,
      paramLabel = "NAME",
      description = "the player's nickname")
  private String user = "";

  @Option(names = "--admin", description = "make the player an admin, and the token an admin's")
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
    var player = register(nickname, home, configuration);
    var lifetime = minutes.map(Duration::ofMinutes).orElse(configuration.token().lifetime());
    var out = spec.commandLine().getOut();
    out.println(mint(home, configuration).mint(player.id(), player.nickname(), roles(), lifetime));
    out.flush();
    return ExitCode.OK;
  }

  private Player register(Nickname nickname, OxHome home, Configuration configuration) {
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
                  GameSetup.of(configuration, market.ports(), calendar, clocks.glance()))) {
        return game.useCases().registerPlayer().register(nickname, admin ? Role.ADMIN : Role.USER);
      }
    }
  }

  private TokenMint mint(OxHome home, Configuration configuration) {
    var token = configuration.token();
    return new TokenMint(
        SigningKeyFiles.in(home.keys()),
        new TokenRules(token.issuer(), token.audience()),
        MachineClock.inMicroseconds());
  }

  /// An admin who wants to look around as a player gets a player's token.
  private Set<Role> roles() {
    return admin ? EnumSet.of(Role.USER, Role.ADMIN) : EnumSet.of(Role.USER);
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
