package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.bootstrap.home.OxHome;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures this machine.
@Command(
    name = "bench",
    description = {
      "Measure this machine against the bars, the ceiling of the same run beside each figure.",
      "On real durable PostgreSQL, in a data folder of its own."
    },
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// Measures submitting picks.
  @Command(
      name = "submit",
      description = "Picks over HTTP, at 32 connections and at 500 a second.",
      mixinStandardHelpOptions = true)
  void submit(
      @Option(
              names = "--warm-up",
              paramLabel = "S",
              defaultValue = "60",
              description = "seconds (default: ${DEFAULT-VALUE})")
          int warmUp,
      @Option(
              names = "--measure",
              paramLabel = "S",
              defaultValue = "30",
              description = "seconds (default: ${DEFAULT-VALUE})")
          int measure)
      throws SQLException, IOException, InterruptedException {
    new SubmitBench(
            home(),
            Duration.ofSeconds(warmUp),
            Duration.ofSeconds(measure),
            spec.commandLine().getOut())
        .run();
  }

  /// Measures settling a day.
  @Command(
      name = "settle",
      description = "A day of many picks: results, ledger, balances, outbox.",
      mixinStandardHelpOptions = true)
  void settle(
      @Option(
              names = "--picks",
              paramLabel = "N",
              defaultValue = "1000000",
              description = "default: ${DEFAULT-VALUE}")
          int picks)
      throws SQLException {
    new SettleBench(home(), picks, spec.commandLine().getOut()).run();
  }

  /// Measures picks while a vendor hangs.
  @Command(
      name = "vendors",
      description = "Picks while the only vendor of prices answers, hangs, and is back.",
      mixinStandardHelpOptions = true)
  void vendors(
      @Option(
              names = "--hang",
              paramLabel = "S",
              defaultValue = "600",
              description = "seconds (default: ${DEFAULT-VALUE})")
          int hang)
      throws SQLException, IOException {
    new VendorBench(home(), Duration.ofSeconds(hang), spec.commandLine().getOut()).run();
  }

  /// Measures events on their way.
  @Command(
      name = "outbox",
      description = "Events from the commit that writes them to their consumer.",
      mixinStandardHelpOptions = true)
  void outbox(
      @Option(
              names = "--rate",
              paramLabel = "N",
              defaultValue = "2000",
              description = "events a second (default: ${DEFAULT-VALUE})")
          int rate,
      @Option(
              names = "--relays",
              paramLabel = "N",
              defaultValue = "4",
              description = "threads that publish (default: ${DEFAULT-VALUE}, as in the service)")
          int relays,
      @Option(
              names = "--measure",
              paramLabel = "S",
              defaultValue = "60",
              description = "seconds (default: ${DEFAULT-VALUE})")
          int measure)
      throws SQLException, InterruptedException {
    new OutboxBench(home(), rate, relays, Duration.ofSeconds(measure), spec.commandLine().getOut())
        .run();
  }

  /// Measures many clients at once.
  @Command(
      name = "clients",
      description = "Many clients at once for minutes: threads, memory, connections.",
      mixinStandardHelpOptions = true)
  void clients(
      @Option(
              names = "--clients",
              paramLabel = "N",
              defaultValue = "200",
              description = "default: ${DEFAULT-VALUE}")
          int clients,
      @Option(
              names = "--measure",
              paramLabel = "S",
              defaultValue = "300",
              description = "seconds (default: ${DEFAULT-VALUE})")
          int measure)
      throws SQLException, IOException, InterruptedException {
    new ClientsBench(home(), clients, Duration.ofSeconds(measure), spec.commandLine().getOut())
        .run();
  }

  private static OxHome home() {
    return OxHome.at(OxHome.current().folder().resolve("bench"));
  }
}
