package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.bootstrap.CannotProceed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// The clock that the game plays by.
///
/// @param speed of the simulated clock, as a multiple of real time
/// @param start the simulated clock starts with the first playable day from here on; today if
///   absent
/// @param since when several nodes' simulated clock stood at its start, in real time; a clock of
///   its own in the data folder if absent
public record ClockSettings(
    Mode mode, double speed, Optional<LocalDate> start, Optional<Instant> since) {

  public enum Mode {
    SIMULATED,
    SYSTEM
  }

  /// A day of the game in five minutes.
  private static final double STANDARD_SPEED = 288;

  private static final Setting<Mode> MODE =
      Setting.of(
          "ox.clock.mode",
          Kind.oneOf(Mode.class),
          Mode.SIMULATED,
          "whether the game plays in its own time or in real time");
  private static final Setting<Double> SPEED =
      Setting.of(
          "ox.clock.speed",
          Kind.SPEED,
          STANDARD_SPEED,
          "how many times faster than real time the simulated clock runs");
  private static final Setting<LocalDate> START =
      Setting.optional(
          "ox.clock.start",
          Kind.DATE,
          "where the simulated clock of a fresh data folder starts: at the first playable day from there on (default: today)");

  private static final Setting<Instant> SINCE =
      Setting.optional(
          "ox.clock.since",
          Kind.INSTANT,
          "when the simulated clock stood at `ox.clock.start`, in real time: nodes that have all three alike have one clock");

  static Stream<Setting<?>> all() {
    return Stream.of(MODE, SPEED, START, SINCE);
  }

  static ClockSettings from(Settings settings) {
    return new ClockSettings(
        settings.get(MODE), settings.get(SPEED), settings.find(START), settings.find(SINCE));
  }

  ClockSettings realTime() {
    return new ClockSettings(Mode.SYSTEM, speed, start, Optional.empty());
  }

  /// @throws CannotProceed if a clock of several nodes would not be the same on each
  void requireComplete() {
    if (since.isPresent() && (mode != Mode.SIMULATED || start.isEmpty())) {
      throw new CannotProceed(
          "ox.clock.since is set, so ox.clock.mode must be simulated and ox.clock.start be set, too");
    }
  }
}
