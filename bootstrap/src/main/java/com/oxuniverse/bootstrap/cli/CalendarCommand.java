package com.oxuniverse.bootstrap.cli;

import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.wiring.Exchange;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.marketdata.nyse.CalendarCsv;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Prints sessions of the exchange.
@Command(
    name = "calendar",
    description = "Show the sessions of the New York Stock Exchange as CSV.",
    mixinStandardHelpOptions = true)
public final class CalendarCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

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

  @Override
  public Integer call() throws IOException {
    if (from.isAfter(to)) {
      throw mistake("--from %s is after --to %s".formatted(from, to));
    }
    var home = OxHome.current();
    var csv = new CalendarCsv(Exchange.calendar(home), Configuration.of(home).rules().timetable());
    var out = spec.commandLine().getOut();
    try {
      csv.write(from, to, out);
    } catch (UnknownYearException e) {
      throw mistake(Objects.toString(e.getMessage()));
    }
    out.flush();
    return ExitCode.OK;
  }

  private ParameterException mistake(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
