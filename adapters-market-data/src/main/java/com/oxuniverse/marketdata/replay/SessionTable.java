package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.UnknownYearException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The sessions a folder spans, and a few after them, numbered from 0 and found by binary search.
final class SessionTable {

  /// So many sessions back a close is still a price (rules 13).
  static final int SESSIONS_BACK = 5;

  private final MarketSession[] sessions;
  private final int[] epochDays;
  private final long[] openSeconds;
  private final long[] closeSeconds;

  private SessionTable(List<MarketSession> sessions) {
    this.sessions = sessions.toArray(MarketSession[]::new);
    epochDays = sessions.stream().mapToInt(it -> Math.toIntExact(it.date().toEpochDay())).toArray();
    openSeconds = sessions.stream().mapToLong(it -> it.open().getEpochSecond()).toArray();
    closeSeconds = sessions.stream().mapToLong(it -> it.close().getEpochSecond()).toArray();
  }

  /// The sessions from `first` to a month after `last`, so that the last closes can still be
  /// quoted. Years of which the calendar knows nothing are left out: no day of theirs can be
  /// played.
  static SessionTable between(LocalDate first, LocalDate last, MarketCalendar calendar) {
    var sessions = new ArrayList<MarketSession>();
    var end = last.plusMonths(1);
    for (var date = first; date.isBefore(end); ) {
      try {
        calendar.sessionOn(date).ifPresent(sessions::add);
        date = date.plusDays(1);
      } catch (UnknownYearException _) {
        date = date.withDayOfYear(1).plusYears(1);
      }
    }
    return new SessionTable(sessions);
  }

  int size() {
    return sessions.length;
  }

  /// @return a negative number if there is no session on that date
  int indexOf(int epochDay) {
    return Arrays.binarySearch(epochDays, epochDay);
  }

  /// The session that is on or comes next: the first whose official close is after `now`. It may be
  /// [#size()], which is none.
  int currentOrNext(Instant now) {
    // Closes are on whole seconds, so one is after `now` exactly if it is after its second.
    int index = Arrays.binarySearch(closeSeconds, now.getEpochSecond());
    return index >= 0 ? index + 1 : -index - 1;
  }

  boolean isOpen(int session, Instant now) {
    return now.getEpochSecond() >= openSeconds[session];
  }

  MarketSession get(int session) {
    return sessions[session];
  }
}
