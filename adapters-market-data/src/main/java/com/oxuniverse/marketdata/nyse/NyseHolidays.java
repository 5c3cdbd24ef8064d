package com.oxuniverse.marketdata.nyse;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;

/// The holidays the exchange keeps every year, from 1990 on.
///
/// Sources: NYSE Rule 7.2 for the observance, NYSE Group's yearly "Holiday and Early Closings
/// Calendar" (the latest, of 2025-12-23, reaches 2028), and the exchange's own list of closings as
/// encoded by pandas_market_calendars and exchange_calendars.
final class NyseHolidays {

  private static final int FIRST_MARTIN_LUTHER_KING_DAY = 1998;
  private static final int FIRST_JUNETEENTH = 2022;

  private NyseHolidays() {}

  /// The weekdays of `year` on which the exchange is closed by rule.
  static Set<LocalDate> of(int year) {
    var holidays = new HashSet<LocalDate>();
    var newYear = LocalDate.of(year, Month.JANUARY, 1);
    if (newYear.getDayOfWeek() != SATURDAY) {
      // On a Saturday it is not moved: the Friday before ends the year's books (Rule 7.2).
      holidays.add(observed(newYear));
    }
    if (year >= FIRST_MARTIN_LUTHER_KING_DAY) {
      holidays.add(newYear.with(dayOfWeekInMonth(3, MONDAY)));
    }
    holidays.add(LocalDate.of(year, Month.FEBRUARY, 1).with(dayOfWeekInMonth(3, MONDAY)));
    holidays.add(easterSunday(year).minusDays(2));
    holidays.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
    if (year >= FIRST_JUNETEENTH) {
      holidays.add(observed(LocalDate.of(year, Month.JUNE, 19)));
    }
    holidays.add(observed(LocalDate.of(year, Month.JULY, 4)));
    holidays.add(LocalDate.of(year, Month.SEPTEMBER, 1).with(dayOfWeekInMonth(1, MONDAY)));
    holidays.add(thanksgiving(year));
    holidays.add(observed(LocalDate.of(year, Month.DECEMBER, 25)));
    return holidays;
  }

  static LocalDate thanksgiving(int year) {
    return LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY));
  }

  private static LocalDate observed(LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case SATURDAY -> holiday.minusDays(1);
      case SUNDAY -> holiday.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
    };
  }

  /// The Gregorian computus in the anonymous form (Nature, 1876; Meeus, Astronomical Algorithms).
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
