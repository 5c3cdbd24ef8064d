package com.oxuniverse.application.simulation;

import com.oxuniverse.application.simulation.NaiveVerdict.PickResult;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.session.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The game as it should stand after all that was done to it: plain lists, no transactions, no
/// concurrency, nothing of the code it is held against but the names of things.
final class NaiveGame {

  /// @param by who decided it by hand or corrected it
  record Row(int revision, NaiveVerdict verdict, Optional<String> by, Instant at) {}

  record Kept(String fingerprint, String answer, Instant until) {}

  record UserDay(UserId user, LocalDate day) {}

  record KeyOf(UserId user, String key) {}

  /// What a correction changes for one player.
  record Effect(UserId user, PredictionStatus after, long reversed, long awarded) {}

  final NavigableMap<LocalDate, NaiveSession> sessions = new TreeMap<>();
  final NavigableMap<LocalDate, List<Symbol>> universes = new TreeMap<>();
  final List<NaivePick> picks = new ArrayList<>();
  final NavigableMap<UserId, NaiveLedger> ledgers = new TreeMap<>();
  final NavigableMap<LocalDate, NavigableMap<Symbol, List<Row>>> rows = new TreeMap<>();
  final Map<KeyOf, Kept> answers = new HashMap<>();
  final Set<String> adViews = new HashSet<>();

  /// How many acts of admins there should be.
  int acts;

  NaiveRules rules = new NaiveRules(1, 50, false);

  private final Map<UserDay, NaiveSlots> slots = new HashMap<>();

  NaiveSlots slots(UserId user, Instant now) {
    var day = NaiveTimes.dayOf(now);
    return slots
        .computeIfAbsent(new UserDay(user, day), _ -> new NaiveSlots(NaiveTimes.end(day)))
        .at(now);
  }

  Optional<NaivePick> livePick(UserId user, LocalDate day, Symbol symbol) {
    return picks.stream()
        .filter(pick -> pick.isLive() && pick.user.equals(user) && pick.isOn(day, symbol))
        .findFirst();
  }

  boolean isPhase(LocalDate day, Phase phase) {
    return Optional.ofNullable(sessions.get(day)).filter(it -> it.phase == phase).isPresent();
  }

  List<Row> rowsOf(LocalDate day, Symbol symbol) {
    return rows.getOrDefault(day, new TreeMap<>()).getOrDefault(symbol, List.of());
  }

  /// What settling the symbol so would change, by user.
  List<Effect> effects(LocalDate day, Symbol symbol, NaiveVerdict verdict) {
    return livePicksOn(day, symbol).stream()
        .flatMap(pick -> effect(pick, resultOf(pick, verdict)).stream())
        .toList();
  }

  /// Books the next revision: the results of the picks and, by user, what they pay.
  void settle(
      LocalDate day, Symbol symbol, NaiveVerdict verdict, Optional<String> by, Instant now) {
    var revisions = rows.computeIfAbsent(day, _ -> new TreeMap<>());
    var all = revisions.computeIfAbsent(symbol, _ -> new ArrayList<>());
    int revision = all.size() + 1;
    all.add(new Row(revision, verdict, by, now));
    for (NaivePick pick : livePicksOn(day, symbol)) {
      var result = resultOf(pick, verdict);
      effect(pick, result).ifPresent(effect -> book(pick, effect, revision, now));
      pick.status = result.status();
      pick.voidReason = result.reason();
    }
  }

  private void book(NaivePick pick, Effect effect, int revision, Instant now) {
    var reference = "%s:%s:%s:%d".formatted(pick.day, pick.symbol, pick.user, revision);
    var ledger = ledgers.get(pick.user);
    if (effect.reversed() > 0) {
      ledger.book(
          -effect.reversed(),
          EntryReason.WIN_REVERSAL,
          "win-reversal:" + reference,
          Optional.of(pick.day),
          Optional.of(pick.symbol),
          now);
    }
    if (effect.awarded() > 0) {
      ledger.book(
          effect.awarded(),
          EntryReason.PREDICTION_WIN,
          "win:" + reference,
          Optional.of(pick.day),
          Optional.of(pick.symbol),
          now);
    }
    pick.points = effect.awarded();
  }

  private static Optional<Effect> effect(NaivePick pick, PickResult result) {
    var status = result.status();
    if (status == pick.status && result.reason().equals(pick.voidReason)) {
      return Optional.empty();
    }
    long awarded = status == PredictionStatus.CORRECT ? pick.winPoints : 0;
    return Optional.of(new Effect(pick.user, status, pick.points, awarded));
  }

  private List<NaivePick> livePicksOn(LocalDate day, Symbol symbol) {
    return picks.stream()
        .filter(pick -> pick.isLive() && pick.isOn(day, symbol))
        .sorted(Comparator.comparing(pick -> pick.user))
        .toList();
  }

  private static PickResult resultOf(NaivePick pick, NaiveVerdict verdict) {
    return verdict.of(pick.choice, pick.snapshot);
  }
}
