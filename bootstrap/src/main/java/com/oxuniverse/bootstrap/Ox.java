package com.oxuniverse.bootstrap;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line of OX Universe, started by the launcher `ox` in the root of the checkout.
@Command(name = "ox", description = "OX Universe", mixinStandardHelpOptions = true)
public final class Ox implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new Ox()).execute(args));
  }
}
