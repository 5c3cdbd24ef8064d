package com.oxuniverse.marketdata.nyse;

import static java.time.DayOfWeek.SATURDAY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The hours that the exchange's rules give a date, before any exception.
final class NyseRules {

  /// Exceptions before this year are not recorded here.
  static final int FIRST_YEAR = 1990;

  /// The exchange announces about three years ahead; later ones follow today's rules.
  static final int LAST_YEAR = 2030;

  private static final Set<LocalDate> HOLIDAYS =
      IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
          .mapToObj(NyseHolidays::of)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private NyseRules() {}

  static boolean knows(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(SATURDAY) >= 0;
  }

  /// The hours of a date of a known year; nothing on a weekend or a holiday.
  static Optional<SessionHours> hoursOn(LocalDate date) {
    if (isWeekend(date) || HOLIDAYS.contains(date)) {
      return Optional.empty();
    }
    return NyseEarlyCloses.on(date)
        .map(SessionHours.REGULAR::withClose)
        .or(() -> Optional.of(SessionHours.REGULAR));
  }
}
