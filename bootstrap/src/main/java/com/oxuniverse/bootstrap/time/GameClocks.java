package com.oxuniverse.bootstrap.time;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.ClockSettings;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.time.ClockFile.RealTime;
import com.oxuniverse.bootstrap.time.ClockFile.Simulated;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The clocks of a data folder. It keeps to the kind it began with: real days after simulated ones
/// that lie ahead of them would be days in the wrong order.
public final class GameClocks {

  private final ClockSettings settings;
  private final ClockFile file;
  private final MarketCalendar calendar;
  private final Timetable timetable;
  private final InstantSource machine;

  /// @param machine the real time
  public GameClocks(
      ClockSettings settings,
      OxHome home,
      MarketCalendar calendar,
      Timetable timetable,
      InstantSource machine) {
    this.settings = settings;
    this.file = new ClockFile(home.clock());
    this.calendar = calendar;
    this.timetable = timetable;
    this.machine = machine;
  }

  /// Starts the clock. At most one may run over a data folder.
  ///
  /// @throws CannotProceed if the folder has the other kind of clock, or cannot be written
  public GameClock start() {
    return switch (settings.mode()) {
      case SYSTEM -> startRealTime();
      case SIMULATED ->
          settings
              .since()
              .<GameClock>map(this::shared)
              .orElseGet(() ->
                  SimulatedClock.start(
                      machine,
                      lastSimulated().map(Simulated::allowedUntil).orElseGet(this::firstMoment),
                      settings.speed(),
                      file));
    };
  }

  private SharedClock shared(Instant since) {
    return new SharedClock(machine, since, firstMoment(), settings.speed());
  }

  /// The time of the game as far as it is known without running its clock: for a command beside a
  /// game that may be running.
  ///
  /// @throws CannotProceed if the folder has the other kind of clock
  public InstantSource glance() {
    return switch (settings.mode()) {
      case SYSTEM -> {
        requireNotSimulated();
        yield machine;
      }
      case SIMULATED ->
          settings.since().<InstantSource>map(this::shared).orElseGet(this::lastReached);
    };
  }

  private InstantSource lastReached() {
    var reached = lastSimulated().map(Simulated::reached).orElseGet(this::firstMoment);
    return () -> reached;
  }

  private GameClock startRealTime() {
    requireNotSimulated();
    try {
      file.write(new RealTime());
    } catch (IOException e) {
      throw new CannotProceed("%s cannot be written: %s".formatted(file.file(), e), e);
    }
    return new RealTimeClock(machine);
  }

  private void requireNotSimulated() {
    if (file.read().filter(Simulated.class::isInstance).isPresent()) {
      throw otherKind("the simulated clock", "system");
    }
  }

  private Optional<Simulated> lastSimulated() {
    return file.read()
        .map(content ->
            switch (content) {
              case Simulated simulated -> simulated;
              case RealTime _ -> throw otherKind("real time", "simulated");
            });
  }

  private CannotProceed otherKind(String kind, String wanted) {
    return new CannotProceed(
        "ox.clock.mode is %s, but %s belongs to a game played by %s: set it back or take another OX_HOME"
            .formatted(wanted, file.file(), kind));
  }

  /// When the symbols of the first playable day are due.
  private Instant firstMoment() {
    var from =
        settings.start().orElseGet(() -> machine.instant().atZone(TradingDay.KST).toLocalDate());
    return timetable.universeDue(calendar.nextOrSame(from).tradingDay());
  }
}
