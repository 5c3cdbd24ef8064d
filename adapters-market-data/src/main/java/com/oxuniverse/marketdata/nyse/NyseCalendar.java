package com.oxuniverse.marketdata.nyse;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.UnknownYearException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sessions of the New York Stock Exchange from 1990 to 2030: rules plus dated exceptions.
/// Immutable; every answer was worked out beforehand.
public final class NyseCalendar implements MarketCalendar {

  private static final LocalDate FIRST_DAY = LocalDate.of(NyseRules.FIRST_YEAR, Month.JANUARY, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(NyseRules.LAST_YEAR, Month.DECEMBER, 31);

  private final SessionChanges changes;
  private final List<Optional<MarketSession>> days;

  private NyseCalendar(SessionChanges changes) {
    this.changes = changes;
    this.days = new ArrayList<>();
    for (var date = FIRST_DAY; !date.isAfter(LAST_DAY); date = date.plusDays(1)) {
      var on = date;
      days.add(changes.hoursOn(date).map(hours -> hours.on(on)));
    }
  }

  /// The calendar with the exceptions that are known to this program.
  public static NyseCalendar create() {
    return new NyseCalendar(SessionChangesFile.builtIn());
  }

  /// Where `extra` says something of a date, it alone counts.
  NyseCalendar with(SessionChanges extra) {
    return new NyseCalendar(changes.overriddenBy(extra));
  }

  @Override
  public Optional<MarketSession> sessionOn(LocalDate date) {
    if (!NyseRules.knows(date)) {
      throw new UnknownYearException(date.getYear(), NyseRules.FIRST_YEAR, NyseRules.LAST_YEAR);
    }
    return days.get(Math.toIntExact(date.toEpochDay() - FIRST_DAY.toEpochDay()));
  }

  /// What the exchange does against its rules, oldest first.
  public List<SessionChange> exceptions() {
    return changes.inOrder();
  }
}
