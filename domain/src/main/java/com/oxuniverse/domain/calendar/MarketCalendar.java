package com.oxuniverse.domain.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
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

  /// What the exchange is doing at `now`.
  default MarketState stateAt(Instant now) {
    return sessionOn(now.atZone(MarketSession.NEW_YORK).toLocalDate())
        .map(session -> stateWithin(session, now))
        .orElse(MarketState.CLOSED);
  }

  private static MarketState stateWithin(MarketSession session, Instant now) {
    if (now.isBefore(session.preMarketOpen()) || !now.isBefore(session.afterMarketClose())) {
      return MarketState.CLOSED;
    }
    if (now.isBefore(session.open())) {
      return MarketState.PRE;
    }
    return now.isBefore(session.close()) ? MarketState.OPEN : MarketState.AFTER;
  }

  /// The earliest time a price can have and still be what the symbol stands at at `now`. During a
  /// session that is twenty minutes ago, for some exchanges' prices come a quarter of an hour late,
  /// but never before its open; else half an hour before the last close, for not everything trades
  /// in a session's last minutes. What is older comes from a vendor that has stopped, or from the
  /// day before, and would let a player bet on what is known already.
  default Instant pricesCurrentSince(Instant now) {
    var date = now.atZone(MarketSession.NEW_YORK).toLocalDate();
    var session = sessionOn(date).filter(today -> !now.isBefore(today.open()));
    if (session.filter(today -> now.isBefore(today.close())).isPresent()) {
      var late = now.minus(Duration.ofMinutes(20));
      return late.isBefore(session.get().open()) ? session.get().open() : late;
    }
    return session.orElseGet(() -> previous(date)).close().minus(Duration.ofMinutes(30));
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
