package com.oxuniverse.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Sessions from Monday to Friday, except where a test says otherwise; knows 2014 to 2026.
public record HandMadeCalendar(Set<LocalDate> holidays, Set<LocalDate> earlyCloses)
    implements MarketCalendar {

  private static final int FIRST_YEAR = 2014;
  private static final int LAST_YEAR = 2026;

  public HandMadeCalendar {
    holidays = Set.copyOf(holidays);
    earlyCloses = Set.copyOf(earlyCloses);
  }

  public static HandMadeCalendar everyWeekday() {
    return new HandMadeCalendar(Set.of(), Set.of());
  }

  public HandMadeCalendar withHoliday(String date) {
    return new HandMadeCalendar(with(holidays, date), earlyCloses);
  }

  public HandMadeCalendar withEarlyClose(String date) {
    return new HandMadeCalendar(holidays, with(earlyCloses, date));
  }

  private static Set<LocalDate> with(Set<LocalDate> dates, String date) {
    var all = new HashSet<>(dates);
    all.add(LocalDate.parse(date));
    return all;
  }

  public MarketSession session(String date) {
    return sessionOn(LocalDate.parse(date)).orElseThrow();
  }

  @Override
  public Optional<MarketSession> sessionOn(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new UnknownYearException(date.getYear(), FIRST_YEAR, LAST_YEAR);
    }
    if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || holidays.contains(date)) {
      return Optional.empty();
    }
    boolean early = earlyCloses.contains(date);
    return Optional.of(
        MarketSession.of(
            date, LocalTime.of(9, 30), early ? LocalTime.of(13, 0) : LocalTime.of(16, 0), early));
  }
}
