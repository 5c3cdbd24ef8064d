package com.oxuniverse.bootstrap.audit;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.SEPTEMBER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The sessions of the NYSE from 2010 to 2026, from rules of its own; any other year is an error,
/// because the rules changed over time. The year before is known too, but only to look back into.
final class NyseCalendar {
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  /// Hurricane Sandy, and the mourning for the presidents Bush and Carter.
  private static final Set<LocalDate> SPECIAL_CLOSURES =
      Set.of(
          LocalDate.of(2012, 10, 29),
          LocalDate.of(2012, 10, 30),
          LocalDate.of(2018, 12, 5),
          LocalDate.of(2025, 1, 9));

  private NyseCalendar() {}

  /// All sessions until `to`, from a year before the first day that can be asked for.
  static List<Session> sessionsUntil(LocalDate from, LocalDate to) {
    if (from.isBefore(FIRST) || to.isAfter(LAST) || to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to + " is not within 2010 to 2026");
    }
    List<Session> sessions = new ArrayList<>();
    FIRST
        .minusYears(1)
        .datesUntil(to.plusDays(1))
        .filter(day -> !isWeekend(day) && !isClosed(day))
        .forEach(day -> sessions.add(Session.of(day, sessions.size(), closingTime(day))));
    return List.copyOf(sessions);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
  }

  private static boolean isClosed(LocalDate day) {
    int year = day.getYear();
    return SPECIAL_CLOSURES.contains(day)
        || isNewYear(day)
        || day.equals(nth(3, year, JANUARY)) // Martin Luther King
        || day.equals(nth(3, year, FEBRUARY)) // Washington
        || day.equals(easter(year).minusDays(2))
        || day.equals(LocalDate.of(year, MAY, 31).with(TemporalAdjusters.previousOrSame(MONDAY)))
        || (year >= 2022 && day.equals(observed(LocalDate.of(year, JUNE, 19))))
        || day.equals(observed(LocalDate.of(year, JULY, 4)))
        || day.equals(nth(1, year, SEPTEMBER)) // Labor Day
        || day.equals(thanksgiving(year))
        || day.equals(observed(LocalDate.of(year, DECEMBER, 25)));
  }

  /// On a Saturday it is not made up for: the Friday before would belong to the old year.
  private static boolean isNewYear(LocalDate day) {
    LocalDate newYear = LocalDate.of(day.getYear(), JANUARY, 1);
    return day.equals(newYear.getDayOfWeek() == SUNDAY ? newYear.plusDays(1) : newYear);
  }

  private static LocalDate observed(LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case SATURDAY -> holiday.minusDays(1);
      case SUNDAY -> holiday.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
    };
  }

  private static LocalDate nth(int ordinal, int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, MONDAY));
  }

  private static LocalDate thanksgiving(int year) {
    return LocalDate.of(year, NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, THURSDAY));
  }

  /// A session on one of these eves ends at 13:00. An eve that is no session needs no exception: a
  /// third of July before a Saturday's holiday is the holiday.
  private static LocalTime closingTime(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    boolean early =
        date.equals(MonthDay.of(JULY, 3))
            || date.equals(MonthDay.of(DECEMBER, 24))
            || (day.getDayOfWeek() == FRIDAY
                && day.minusDays(1).equals(thanksgiving(day.getYear())));
    return LocalTime.of(early ? 13 : 16, 0);
  }

  /// The Gregorian computus of Meeus, Jones and Butcher.
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int shift = (golden + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
