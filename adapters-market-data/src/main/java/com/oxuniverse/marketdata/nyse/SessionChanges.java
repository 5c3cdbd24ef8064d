package com.oxuniverse.marketdata.nyse;

import com.oxuniverse.marketdata.nyse.SessionChange.Closed;
import com.oxuniverse.marketdata.nyse.SessionChange.EarlyClose;
import com.oxuniverse.marketdata.nyse.SessionChange.LateOpen;
import com.oxuniverse.marketdata.nyse.SessionChange.Regular;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A set of exceptions that do not contradict each other.
final class SessionChanges {

  static final SessionChanges NONE = new SessionChanges(new TreeMap<>());

  private final SortedMap<LocalDate, List<SessionChange>> byDate;

  private SessionChanges(SortedMap<LocalDate, List<SessionChange>> byDate) {
    this.byDate = byDate;
  }

  /// These and one more.
  ///
  /// @throws IllegalArgumentException if it makes no sense beside the others of its date, or on a
  ///   date without a session that could be shortened
  SessionChanges with(SessionChange change) {
    var ofDate = new ArrayList<>(byDate.getOrDefault(change.date(), List.of()));
    for (var other : ofDate) {
      if (isWholeDay(other) || isWholeDay(change) || other.getClass() == change.getClass()) {
        throw new IllegalArgumentException(
            "%s contradicts an earlier line".formatted(change.date()));
      }
    }
    ofDate.add(change);
    var combined = new TreeMap<>(byDate);
    combined.put(change.date(), List.copyOf(ofDate));
    var changes = new SessionChanges(combined);
    if (!(change instanceof Closed)) {
      changes.requireSession(change.date());
    }
    return changes;
  }

  /// These, except on the dates of which `later` knows something.
  SessionChanges overriddenBy(SessionChanges later) {
    var combined = new TreeMap<>(byDate);
    combined.putAll(later.byDate);
    return new SessionChanges(combined);
  }

  Optional<SessionHours> hoursOn(LocalDate date) {
    var hours = NyseRules.hoursOn(date);
    for (var change : byDate.getOrDefault(date, List.of())) {
      hours =
          switch (change) {
            case Closed _ -> Optional.empty();
            case Regular _ -> Optional.of(SessionHours.REGULAR);
            case LateOpen late -> hours.map(usual -> usual.withOpen(late.open()));
            case EarlyClose early -> hours.map(usual -> usual.withClose(early.close()));
          };
    }
    return hours;
  }

  /// Oldest first.
  List<SessionChange> inOrder() {
    return byDate.values().stream().flatMap(List::stream).toList();
  }

  private void requireSession(LocalDate date) {
    var hours =
        hoursOn(date)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s is a holiday, there is no session to change".formatted(date)));
    if (!hours.isNonEmpty()) {
      throw new IllegalArgumentException(
          "%s would open at %s and close at %s".formatted(date, hours.open(), hours.close()));
    }
  }

  private static boolean isWholeDay(SessionChange change) {
    return switch (change) {
      case Closed _, Regular _ -> true;
      case LateOpen _, EarlyClose _ -> false;
    };
  }
}
