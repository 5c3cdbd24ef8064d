package com.oxuniverse.marketdata.nyse;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.Timetable;
import java.io.IOException;
import java.time.LocalDate;

/// Sessions as CSV: `date,open_utc,close_utc,early_close,settle_due_utc`, one line each.
public final class CalendarCsv {

  public static final String HEADER = "date,open_utc,close_utc,early_close,settle_due_utc";

  private final MarketCalendar calendar;
  private final Timetable timetable;

  public CalendarCsv(MarketCalendar calendar, Timetable timetable) {
    this.calendar = calendar;
    this.timetable = timetable;
  }

  /// Writes the header and the sessions from `from` to `to`, both included, oldest first. Times are
  /// ISO-8601 in UTC (`2024-01-02T14:30:00Z`), early_close is `true` or `false`.
  ///
  /// @throws IllegalArgumentException if `from` is after `to`
  /// @throws com.oxuniverse.domain.calendar.UnknownYearException before anything is written
  public void write(LocalDate from, LocalDate to, Appendable out) throws IOException {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from %s is after to %s".formatted(from, to));
    }
    var sessions = calendar.sessionsBetween(from, to);
    out.append(HEADER).append('\n');
    for (var session : sessions) {
      out.append(line(session)).append('\n');
    }
  }

  private String line(MarketSession session) {
    return String.join(
        ",",
        session.date().toString(),
        session.open().toString(),
        session.close().toString(),
        Boolean.toString(session.earlyClose()),
        timetable.settleDue(session).toString());
  }
}
