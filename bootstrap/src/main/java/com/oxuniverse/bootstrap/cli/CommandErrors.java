package com.oxuniverse.bootstrap.cli;

import com.oxuniverse.bootstrap.CannotProceed;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// One sentence on the error output, and the exit code: 2 for what was typed, 1 for what stands in
/// the way. A stack trace is for our own bugs.
public final class CommandErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    var command = mistake.getCommandLine();
    say(command, Objects.toString(mistake.getMessage()));
    command.getErr().printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
      throws Exception {
    if (failure instanceof CannotProceed) {
      say(command, Objects.toString(failure.getMessage()));
      return ExitCode.SOFTWARE;
    }
    throw failure;
  }

  private static void say(CommandLine command, String sentence) {
    command.getErr().printf("ox: %s%n", sentence);
  }
}
