package com.oxuniverse.bootstrap.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Slots, timer and picks of one player on one day. It is a value, so that several possible pasts
/// can be followed side by side and equal ones be told to be equal.
record PlayerDay(
    int available, int ads, Instant timerDue, Map<String, Pick> live, List<Pick> cancelled) {
  private static final int BASE = 3;
  private static final int MOST = 10;
  private static final int MOST_ADS = 7;
  private static final Duration COOLDOWN = Duration.ofMinutes(5);
  private static final Instant NO_TIMER = Instant.MAX;

  /// A pick as the accepted actions made it.
  record Pick(
      String symbol,
      Instant submitted,
      String choice,
      Optional<Instant> changed,
      Optional<Instant> cancelled) {}

  static PlayerDay begin() {
    return new PlayerDay(BASE, 0, NO_TIMER, Map.of(), List.of());
  }

  /// Applies every refill that has fallen due; each timer begins when the one before it was due.
  PlayerDay at(Instant now) {
    int slots = available;
    Instant due = timerDue;
    while (!due.isAfter(now)) {
      slots = Math.min(BASE, slots + 1);
      due = slots < BASE ? due.plus(COOLDOWN) : NO_TIMER;
    }
    return new PlayerDay(slots, ads, due, live, cancelled);
  }

  /// The answer an attempt inside the open window must get.
  String answer(Action action, Set<String> universe) {
    Optional<Pick> pick = Optional.ofNullable(live.get(action.symbol()));
    return switch (action.kind()) {
      case PICK -> {
        if (!universe.contains(action.symbol())) {
          yield "NOT_IN_UNIVERSE";
        }
        if (pick.isPresent()) {
          yield "ALREADY_PREDICTED";
        }
        yield available > 0 ? Action.OK : "SLOTS_EXHAUSTED";
      }
      case CHANGE ->
          pick.map(p -> p.choice().equals(action.choice()) ? "CHOICE_UNCHANGED" : Action.OK)
              .orElse("NO_LIVE_PICK");
      case CANCEL -> pick.isPresent() ? Action.OK : "NO_LIVE_PICK";
      case AD_UNLOCK -> {
        if (ads >= MOST_ADS) {
          yield "AD_LIMIT_REACHED";
        }
        yield available < MOST ? Action.OK : "SLOTS_FULL";
      }
    };
  }

  /// What an attempt leaves behind whose answer is OK.
  PlayerDay after(Action action) {
    String symbol = action.symbol();
    return switch (action.kind()) {
      case PICK -> taken(action);
      case CHANGE -> {
        Pick old = liveOn(symbol);
        yield withLive(
            new Pick(
                symbol,
                old.submitted(),
                action.choice(),
                Optional.of(action.at()),
                Optional.empty()));
      }
      case CANCEL -> {
        Pick old = liveOn(symbol);
        Map<String, Pick> rest = new HashMap<>(live);
        rest.remove(symbol);
        List<Pick> gone = new ArrayList<>(cancelled);
        gone.add(
            new Pick(
                symbol, old.submitted(), old.choice(), old.changed(), Optional.of(action.at())));
        yield new PlayerDay(available, ads, timerDue, rest, gone).given();
      }
      case AD_UNLOCK -> new PlayerDay(available, ads + 1, timerDue, live, cancelled).given();
    };
  }

  private Pick liveOn(String symbol) {
    return Optional.ofNullable(live.get(symbol)).orElseThrow();
  }

  private PlayerDay withLive(Pick pick) {
    Map<String, Pick> picks = new HashMap<>(live);
    picks.put(pick.symbol(), pick);
    return new PlayerDay(available, ads, timerDue, picks, cancelled);
  }

  /// Taking the last of the three base slots starts the timer, unless one is running.
  private PlayerDay taken(Action action) {
    Instant now = action.at();
    boolean starts = available == BASE && timerDue.equals(NO_TIMER);
    Instant due = starts ? now.plus(COOLDOWN) : timerDue;
    return new PlayerDay(available - 1, ads, due, live, cancelled)
        .withLive(
            new Pick(action.symbol(), now, action.choice(), Optional.empty(), Optional.empty()));
  }

  /// One slot more; a timer that could give nothing any longer ends.
  private PlayerDay given() {
    int slots = Math.min(MOST, available + 1);
    return new PlayerDay(slots, ads, slots >= BASE ? NO_TIMER : timerDue, live, cancelled);
  }
}
