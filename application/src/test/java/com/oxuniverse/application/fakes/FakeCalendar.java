package com.oxuniverse.application.fakes;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.UnknownYearException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Sessions from Monday to Friday, except where a test says otherwise; knows 2014 to 2030. May be
/// changed while it is asked, as an admin may.
public final class FakeCalendar implements MarketCalendar {

  private static final int FIRST_YEAR = 2014;
  private static final int LAST_YEAR = 2030;

  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);
  private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

  private final Set<LocalDate> holidays = ConcurrentHashMap.newKeySet();
  private final Set<LocalDate> earlyCloses = ConcurrentHashMap.newKeySet();

  public FakeCalendar holiday(String date) {
    return holiday(LocalDate.parse(date));
  }

  public FakeCalendar holiday(LocalDate date) {
    holidays.add(date);
    return this;
  }

  public FakeCalendar earlyClose(String date) {
    return earlyClose(LocalDate.parse(date));
  }

  public FakeCalendar earlyClose(LocalDate date) {
    earlyCloses.add(date);
    return this;
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
    return Optional.of(MarketSession.of(date, OPEN, early ? EARLY_CLOSE : CLOSE, early));
  }
}
