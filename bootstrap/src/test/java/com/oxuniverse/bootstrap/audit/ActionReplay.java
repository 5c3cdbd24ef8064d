package com.oxuniverse.bootstrap.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Plays the exported attempts again and compares every answer.
///
/// The file does not tell in which order a player's attempts of the same instant were made, as with
/// a doubled request. Any order that explains all their answers is accepted, and if several do, all
/// the days they lead to are followed.
final class ActionReplay {
  /// More orders than this are not tried; a real replay needs a handful.
  private static final int MOST_ORDERS = 20_000;

  /// Whose day it is.
  record PlayerKey(Session session, long user) {}

  private final Map<LocalDate, Session> sessions;
  private final Set<String> universe;
  private final Findings findings;
  private final Map<PlayerKey, List<PlayerDay>> days = new LinkedHashMap<>();
  private final SortedSet<Long> players = new TreeSet<>();
  private int orders;

  ActionReplay(Map<LocalDate, Session> sessions, Set<String> universe, Findings findings) {
    this.sessions = sessions;
    this.universe = universe;
    this.findings = findings;
  }

  /// All users that attempted anything, accepted or not.
  SortedSet<Long> players() {
    return players;
  }

  /// What each player's day may have been in the end: one possibility, save for ties in time.
  Map<PlayerKey, List<PlayerDay>> days() {
    return days;
  }

  void play(List<Action> actions) {
    List<Action> sorted = new ArrayList<>(actions);
    sorted.sort(Comparator.comparing(Action::at).thenComparingLong(Action::user));
    int begin = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      if (end == sorted.size() || !sameMoment(sorted.get(begin), sorted.get(end))) {
        playMoment(sorted.subList(begin, end));
        begin = end;
      }
    }
  }

  private static boolean sameMoment(Action a, Action b) {
    return a.at().equals(b.at()) && a.user() == b.user();
  }

  private void playMoment(List<Action> actions) {
    Instant now = actions.getFirst().at();
    long user = actions.getFirst().user();
    players.add(user);
    List<Session> open =
        sessions.containsKey(Session.gameDay(now))
            ? List.of(sessions.get(Session.gameDay(now)))
            : List.of();
    List<Action> inside = new ArrayList<>();
    for (Action action : actions) {
      Set<String> refusals = refusalsOutside(action, open);
      if (refusals.isEmpty()) {
        inside.add(action);
      } else if (!refusals.contains(action.result())) {
        wrong(action, String.join(" or ", refusals));
      }
    }
    if (!inside.isEmpty()) {
      PlayerKey player = new PlayerKey(open.getFirst(), user);
      List<PlayerDay> before = days.getOrDefault(player, List.of(PlayerDay.begin()));
      days.put(player, explain(before, inside));
    }
  }

  /// The refusals that need no look at the player; empty inside the window of an open session. At
  /// the very instant of the cutoff the rules leave open whether the closing job ran first.
  private static Set<String> refusalsOutside(Action action, List<Session> today) {
    if (action.isMalformed()) {
      return Set.of("MALFORMED_SYMBOL");
    }
    if (today.isEmpty() || action.at().isAfter(today.getFirst().cutoff())) {
      return Set.of("SESSION_CLOSED");
    }
    return action.at().equals(today.getFirst().cutoff())
        ? new TreeSet<>(Set.of("SESSION_CLOSED", "OUTSIDE_WINDOW"))
        : Set.of();
  }

  private List<PlayerDay> explain(List<PlayerDay> before, List<Action> actions) {
    Set<PlayerDay> after = new LinkedHashSet<>();
    orders = 0;
    for (PlayerDay day : before) {
      search(day.at(actions.getFirst().at()), actions, after);
    }
    return after.isEmpty() ? List.of(tellWrong(before.getFirst(), actions)) : List.copyOf(after);
  }

  private void search(PlayerDay day, List<Action> actions, Set<PlayerDay> after) {
    if (orders++ > MOST_ORDERS) {
      return;
    }
    // A refusal changes nothing, so one that fits now may be taken now.
    List<Action> left =
        actions.stream()
            .filter(a -> a.isAccepted() || !a.result().equals(day.answer(a, universe)))
            .toList();
    if (left.isEmpty()) {
      after.add(day);
    }
    Set<Action> tried = new HashSet<>();
    for (int i = 0; i < left.size(); i++) {
      Action action = left.get(i);
      if (action.isAccepted()
          && tried.add(action)
          && day.answer(action, universe).equals(Action.OK)) {
        List<Action> rest = new ArrayList<>(left);
        rest.remove(i);
        search(day.after(action), rest, after);
      }
    }
  }

  /// Goes on with the answers the rules would have given, so that one fault is told once.
  private PlayerDay tellWrong(PlayerDay before, List<Action> actions) {
    PlayerDay day = before.at(actions.getFirst().at());
    for (Action action : actions) {
      String expected = day.answer(action, universe);
      if (!expected.equals(action.result())) {
        wrong(action, expected);
      }
      if (expected.equals(Action.OK)) {
        day = day.after(action);
      }
    }
    return day;
  }

  private void wrong(Action action, String expected) {
    findings.add("actions.csv: " + action.row() + " must be " + expected);
  }
}
