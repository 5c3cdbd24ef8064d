package com.oxuniverse.bootstrap.configuration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// The clock that the game plays by.
///
/// @param speed of the simulated clock, as a multiple of real time
/// @param start the simulated clock starts with the first playable day from here on; today if
///   absent
public record ClockSettings(Mode mode, double speed, Optional<LocalDate> start) {

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

  static Stream<Setting<?>> all() {
    return Stream.of(MODE, SPEED, START);
  }

  static ClockSettings from(Settings settings) {
    return new ClockSettings(settings.get(MODE), settings.get(SPEED), settings.find(START));
  }

  ClockSettings realTime() {
    return new ClockSettings(Mode.SYSTEM, speed, start);
  }
}
