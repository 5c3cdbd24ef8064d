package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.bootstrap.home.OxHome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Strikes the running service and tells what it has survived.
@Command(
    name = "chaos",
    description = {
      "Play on two instances while they, PostgreSQL and the queue server are killed,",
      "a tenth of the messages comes twice and a tenth late, and prices fail to come;",
      "then count what is lost. In a data folder of its own."
    },
    mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {

  private static final int LOST_SOMETHING = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--kills",
      paramLabel = "N",
      description = "kill -9 of either instance (default: ${DEFAULT-VALUE})")
  private int kills = 200;

  @Option(
      names = "--postgres-kills",
      paramLabel = "N",
      description = "kill -9 of PostgreSQL (default: ${DEFAULT-VALUE})")
  private int postgresKills = 20;

  @Option(
      names = "--queue-restarts",
      paramLabel = "N",
      description =
          "restarts of the queue server, which forgets everything (default: ${DEFAULT-VALUE})")
  private int queueRestarts = 10;

  @Option(
      names = "--per-second",
      paramLabel = "N",
      description = "picks over HTTP (default: ${DEFAULT-VALUE})")
  private int perSecond = 40;

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "of the game's clock (default: ${DEFAULT-VALUE}, a day a minute)")
  private double speed = 1_440;

  @Option(names = "--seed", paramLabel = "S", description = "default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    var options = new ChaosOptions(kills, postgresKills, queueRestarts, perSecond, speed, seed);
    var home = OxHome.at(OxHome.current().folder().resolve("chaos"));
    boolean isUnharmed = new Chaos(home, options, spec.commandLine().getOut()).run();
    return isUnharmed ? 0 : LOST_SOMETHING;
  }
}
