package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.cli.DateOption;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.wiring.Exchange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Plays recorded days.
@Command(
    name = "replay",
    description = {
      "Play recorded market days with scripted players: open, pick, close, settle, pay.",
      "Stopped or killed, it goes on where it was when called again."
    },
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "a folder of daily bars: one .csv or .csv.gz a symbol, perhaps splits.csv")
  private Path folder = Path.of("");

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      converter = DateOption.class,
      description = "the first date (yyyy-MM-dd)")
  private LocalDate from = LocalDate.MIN;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATE",
      converter = DateOption.class,
      description = "the last date, included")
  private LocalDate to = LocalDate.MIN;

  @Option(
      names = "--players",
      paramLabel = "N",
      description = "how many play (default: ${DEFAULT-VALUE})")
  private int players = 100;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "what the players do follows from it (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--export", paramLabel = "OUT", description = "a folder to write the books to")
  private Optional<Path> export = Optional.empty();

  @Option(names = "--fresh", description = "start anew instead of going on")
  private boolean fresh;

  @Option(
      names = "--settlement-workers",
      paramLabel = "N",
      description = {
        "how many settle each day at once; the books do not depend on it",
        "(default: ${DEFAULT-VALUE})"
      })
  private int settlementWorkers = 1;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = {
        "let N instances run the days by themselves, over schedules, queues and workers;",
        "the books do not depend on it (default: ${DEFAULT-VALUE}: the jobs are called)"
      })
  private int nodes;

  @Override
  public Integer call() {
    var home = OxHome.current();
    var options =
        new ReplayOptions(folder, from, to, players, seed, settlementWorkers, nodes, fresh);
    var replay =
        new Replay(
            home,
            options,
            Configuration.of(home).rules(),
            Exchange.calendar(home),
            spec.commandLine().getOut());
    try {
      replay.run(export);
    } catch (TransientFailure failure) {
      throw new CannotProceed(
          "the database failed (%s); nothing is lost: call the same command again to go on"
              .formatted(failure.getMessage()),
          failure);
    }
    return ExitCode.OK;
  }
}
