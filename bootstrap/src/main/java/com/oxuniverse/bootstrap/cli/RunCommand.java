package com.oxuniverse.bootstrap.cli;

import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.configuration.HttpSettings;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.running.RunningGame;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Starts the service and stays until it is told to stop.
@Command(
    name = "run",
    description = "Start the game: everything embedded, on this machine.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "the port to listen on, 0 for any that is free (default: ox.http.port)")
  private Optional<Integer> port = Optional.empty();

  @Mixin private LiveOption live = new LiveOption();

  @Override
  public Integer call() throws InterruptedException {
    port.ifPresent(this::requirePort);
    var home = OxHome.current();
    var configuration = withPort(live.applied(Configuration.of(home)));
    Logging.start(configuration.service());
    var game = new RunningGame();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(game::close));
    try {
      greet(game.start(live.folder(home), configuration));
    } catch (RuntimeException e) {
      game.close();
      throw e;
    }
    // SIGTERM and Ctrl-C end the process by way of the hook.
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  private void requirePort(int number) {
    if (number < 0 || number > HttpSettings.MAX_PORT) {
      throw new ParameterException(
          spec.commandLine(),
          "--port %d is not within 0 to %d".formatted(number, HttpSettings.MAX_PORT));
    }
  }

  private Configuration withPort(Configuration configured) {
    return port.map(configured::withHttpPort).orElse(configured);
  }

  private void greet(RunningGame.Started game) {
    var out = spec.commandLine().getOut();
    out.printf(
        """
        OX Universe is at %1$s
        The clock is %2$s; prices are %3$s.
        %4$s
        Try, in another terminal:
          curl %1$s/api/v1/session/today
        %6$s  ./ox token --user mina%5$s
          %1$s/docs

        Ctrl-C stops it; the data stay.
        """,
        game.address(),
        game.clock(),
        game.market().name(),
        lacks(game.market()),
        live,
        signIn(game));
    out.flush();
  }

  private static String signIn(RunningGame.Started game) {
    return game.signIn().names().stream()
        .map(it -> "  %s/api/v1/auth/oauth/%s/authorize\n".formatted(game.address(), it))
        .collect(Collectors.joining());
  }

  private static String lacks(GameMarket market) {
    return market.lacks().get().stream().map(it -> it + "\n").collect(Collectors.joining());
  }
}
