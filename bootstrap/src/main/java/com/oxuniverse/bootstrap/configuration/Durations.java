package com.oxuniverse.bootstrap.configuration;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// Durations as people write them: a number and a unit.
final class Durations {

  private static final Pattern FORM = Pattern.compile("(?<number>\\d{1,9})(?<unit>[a-z]+)");

  private Durations() {}

  /// @throws IllegalArgumentException if the text is no duration
  static Duration parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no duration: " + text);
    }
    return Duration.of(Long.parseLong(parts.group("number")), unit(parts.group("unit")));
  }

  private static ChronoUnit unit(String symbol) {
    return switch (symbol) {
      case "d" -> ChronoUnit.DAYS;
      case "h" -> ChronoUnit.HOURS;
      case "m" -> ChronoUnit.MINUTES;
      case "s" -> ChronoUnit.SECONDS;
      case "ms" -> ChronoUnit.MILLIS;
      default -> throw new IllegalArgumentException("no unit: " + symbol);
    };
  }

  /// In the largest unit that leaves no rest, a single day as hours.
  static String written(Duration duration) {
    if (duration.toMillisPart() != 0) {
      return duration.toMillis() + "ms";
    }
    if (duration.toSecondsPart() != 0 || duration.isZero()) {
      return duration.toSeconds() + "s";
    }
    if (duration.toMinutesPart() != 0) {
      return duration.toMinutes() + "m";
    }
    return duration.toHoursPart() == 0 && duration.toDays() > 1
        ? duration.toDays() + "d"
        : duration.toHours() + "h";
  }
}
