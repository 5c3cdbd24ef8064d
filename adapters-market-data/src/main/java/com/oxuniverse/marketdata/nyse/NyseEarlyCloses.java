package com.oxuniverse.marketdata.nyse;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/// The days on which the exchange closes early by custom, from 1990 on, in New York time. What
/// broke the custom (1997-12-26, 1999-12-31, 2003-12-26) is among the dated exceptions.
///
/// Source: the exchange's list of special closings (NYSE-Closings.pdf, 1885-2011) as encoded by
/// pandas_market_calendars; from then on NYSE Group's yearly calendars.
final class NyseEarlyCloses {

  private static final LocalTime ONE_O_CLOCK = LocalTime.of(13, 0);
  private static final LocalTime TWO_O_CLOCK = LocalTime.of(14, 0);

  private static final MonthDay INDEPENDENCE_EVE = MonthDay.of(Month.JULY, 3);
  private static final MonthDay AFTER_INDEPENDENCE_DAY = MonthDay.of(Month.JULY, 5);
  private static final MonthDay CHRISTMAS_EVE = MonthDay.of(Month.DECEMBER, 24);

  private NyseEarlyCloses() {}

  /// When the session of `date` ends if not at the usual hour. The caller knows that there is one.
  static Optional<LocalTime> on(LocalDate date) {
    return isShort(date)
        ? Optional.of(date.getYear() < 1993 ? TWO_O_CLOCK : ONE_O_CLOCK)
        : Optional.empty();
  }

  private static boolean isShort(LocalDate date) {
    var day = MonthDay.from(date);
    if (day.equals(INDEPENDENCE_EVE)) {
      return isShortIndependenceEve(date);
    }
    if (day.equals(AFTER_INDEPENDENCE_DAY)) {
      return date.getDayOfWeek() == FRIDAY && date.getYear() >= 1995 && date.getYear() <= 2012;
    }
    // On a Friday Christmas Eve is the holiday itself, observed.
    return day.equals(CHRISTMAS_EVE) || isShortDayAfterThanksgiving(date);
  }

  /// Until 2012 a holiday on a Thursday shortened the Friday after it instead of the eve.
  private static boolean isShortIndependenceEve(LocalDate date) {
    return date.getYear() >= (date.getDayOfWeek() == WEDNESDAY ? 2013 : 1995);
  }

  private static boolean isShortDayAfterThanksgiving(LocalDate date) {
    return date.getYear() >= 1992
        && date.equals(NyseHolidays.thanksgiving(date.getYear()).plusDays(1));
  }
}
