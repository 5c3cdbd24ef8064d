package com.oxuniverse.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The sessions of the exchange. Immutable answers; a year the calendar does not know is an
/// [UnknownYearException], never a guess.
public interface MarketCalendar {

  Optional<MarketSession> sessionOn(LocalDate date);

  default boolean isSession(LocalDate date) {
    return sessionOn(date).isPresent();
  }

  /// Why there is no session on `date`; nothing if there is one.
  default Optional<ClosureReason> closureOn(LocalDate date) {
    if (isSession(date)) {
      return Optional.empty();
    }
    return Optional.of(
        date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
            ? ClosureReason.WEEKEND
            : ClosureReason.HOLIDAY);
  }

  /// The first session after `date`.
  default MarketSession next(LocalDate date) {
    return nextOrSame(date.plusDays(1));
  }

  default MarketSession nextOrSame(LocalDate date) {
    for (LocalDate candidate = date; ; candidate = candidate.plusDays(1)) {
      var session = sessionOn(candidate);
      if (session.isPresent()) {
        return session.get();
      }
    }
  }

  /// The last session before `date`.
  default MarketSession previous(LocalDate date) {
    for (LocalDate candidate = date.minusDays(1); ; candidate = candidate.minusDays(1)) {
      var session = sessionOn(candidate);
      if (session.isPresent()) {
        return session.get();
      }
    }
  }

  /// The `count` sessions before `date`, oldest first.
  default List<MarketSession> sessionsBefore(LocalDate date, int count) {
    var sessions = new ArrayList<MarketSession>(count);
    for (LocalDate at = date; sessions.size() < count; at = sessions.getLast().date()) {
      sessions.add(previous(at));
    }
    Collections.reverse(sessions);
    return List.copyOf(sessions);
  }

  /// All sessions from `from` to `to`, both included, oldest first.
  default List<MarketSession> sessionsBetween(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).flatMap(date -> sessionOn(date).stream()).toList();
  }
}
