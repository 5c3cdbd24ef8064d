package com.oxuniverse.bootstrap;

import com.oxuniverse.bootstrap.bench.BenchCommand;
import com.oxuniverse.bootstrap.chaos.ChaosCommand;
import com.oxuniverse.bootstrap.cli.CalendarCommand;
import com.oxuniverse.bootstrap.cli.CommandErrors;
import com.oxuniverse.bootstrap.cli.RunCommand;
import com.oxuniverse.bootstrap.cli.TokenCommand;
import com.oxuniverse.bootstrap.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line of OX Universe, started by the launcher `ox` in the root of the checkout.
@Command(
    name = "ox",
    description = "OX Universe: pick O or X, and see what the market says.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RunCommand.class,
      ReplayCommand.class,
      BenchCommand.class,
      ChaosCommand.class,
      CalendarCommand.class,
      TokenCommand.class
    })
public final class Ox implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// The command line, ready to execute.
  public static CommandLine commandLine() {
    var errors = new CommandErrors();
    return new CommandLine(new Ox())
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }
}
