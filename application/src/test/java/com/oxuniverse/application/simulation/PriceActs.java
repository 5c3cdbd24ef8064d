package com.oxuniverse.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.CollectCloses.Collected;
import com.oxuniverse.application.port.in.CollectCloses.SymbolClose;
import com.oxuniverse.application.port.in.FillSnapshots.Filled;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.settlement.ProposedCorrection;
import com.oxuniverse.application.simulation.VendorFacts.QuoteFact;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is done about prices besides settling: snapshots that come late, closes that are collected,
/// early, twice or after the vendor has changed its mind. None of it moves a point, which the
/// inspection after each step proves.
final class PriceActs {

  private static final Duration FILL_FOR = Duration.ofMinutes(2);

  private final SimulatedGame game;

  PriceActs(SimulatedGame game) {
    this.game = game;
  }

  void any() {
    if (game.chance.oneIn(2)) {
      fill();
    } else {
      collect(game.someDay());
    }
  }

  // Snapshots.

  void fill() {
    var now = game.now();
    var call = game.call(() -> game.play().fillSnapshots().fill(), () -> followFills(now));
    if (call.answer().isPresent() && !game.mishaps.othersActed()) {
      assertThat(gaps().filter(it -> canBeFilled(it, now))).as("what could be filled").isEmpty();
      assertThat(call.answer().get().waiting())
          .as("picks that still wait")
          .isEqualTo((int) gaps().filter(it -> isInTime(it, now)).count());
    }
    call.answer().ifPresent(this::count);
    game.tell("fill snapshots", call.answer());
  }

  private void count(Filled filled) {
    if (filled.filled() > 0) {
      game.tally.count("fill filled");
    }
    if (filled.waiting() > 0) {
      game.tally.count("fill waiting");
    }
    if (filled.left() > 0) {
      game.tally.count("fill left");
    }
  }

  /// The naive game takes over what was filled, if that was legal.
  private void followFills(Instant now) {
    var stored = game.world.store().picks();
    for (int i = 0; i < stored.size(); i++) {
      var naive = game.naive.picks.get(i);
      if (naive.snapshot.isEmpty() && stored.get(i).pick().snapshot().isPresent()) {
        assertThat(canBeFilled(naive, now)).as("%s may be filled", stored.get(i)).isTrue();
        naive.snapshot = game.facts.quoteAt(naive.symbol, now);
        assertThat(snapshotOf(stored.get(i))).isEqualTo(naive.snapshot);
      }
    }
  }

  private static Optional<QuoteFact> snapshotOf(StoredPick stored) {
    return stored
        .pick()
        .snapshot()
        .map(it -> new QuoteFact(it.price().movePointRight(2).longValueExact(), it.at()));
  }

  private Stream<NaivePick> gaps() {
    return game.naive.picks.stream()
        .filter(it -> it.status == PredictionStatus.PENDING && it.snapshot.isEmpty());
  }

  private boolean canBeFilled(NaivePick pick, Instant now) {
    return pick.status == PredictionStatus.PENDING
        && isInTime(pick, now)
        && game.facts.quoteAt(pick.symbol, now).filter(it -> it.cents() > 0).isPresent();
  }

  private static boolean isInTime(NaivePick pick, Instant now) {
    return !pick.changedAt.orElse(pick.submittedAt).plus(FILL_FOR).isBefore(now);
  }

  // Closes.

  void collect(LocalDate day) {
    var now = game.now();
    var call = game.call(() -> game.play().collectCloses().collect(new TradingDay(day)));
    call.answer().ifPresent(answer -> check(day, answer, now));
    var told = call.answer().map(it -> it.getClass().getSimpleName()).orElse("failed");
    game.tally.count("collect " + told);
    game.tell("collect " + day, told);
  }

  private void check(LocalDate day, CollectCloses.Result answer, Instant now) {
    switch (answer) {
      case CollectCloses.NotPlayable() -> assertThat(game.calendar.isSession(day)).isFalse();
      case CollectCloses.UniverseMissing() ->
          assertThat(game.naive.universes).doesNotContainKey(day);
      case CollectCloses.NotClosed(var close) -> assertThat(now).isBefore(close);
      case Collected(_, var closes, _) -> {
        if (!game.mishaps.othersActed()) {
          assertThat(closes.stream().map(SymbolClose::symbol).toList())
              .isEqualTo(game.naive.universes.get(day));
          closes.forEach(close -> check(day, close, now));
        }
      }
    }
  }

  private void check(LocalDate day, SymbolClose close, Instant now) {
    var verdict = game.judge.judge(close.symbol(), day, now);
    assertThat(close.judgement() instanceof Judgement.Awaiting)
        .as("%s of %s waits", close.symbol(), day)
        .isEqualTo(verdict.isAwaited());
    var rows = game.naive.rowsOf(day, close.symbol());
    if (rows.isEmpty() || verdict.isAwaited() || verdict.closeCents().isEmpty()) {
      assertThat(close.correction()).as("nothing to correct").isEmpty();
    } else if (rows.getLast().by().isEmpty()) {
      check(day, close, rows.getLast(), verdict);
    }
  }

  /// A settlement that nobody decided by hand: what differs from it is proposed, and only that.
  private void check(LocalDate day, SymbolClose close, NaiveGame.Row row, NaiveVerdict verdict) {
    boolean differs =
        !row.verdict().refusal().equals(verdict.refusal())
            || !row.verdict().closeCents().equals(verdict.closeCents())
            || isAcrossAnUnknownSplit(day, close, row, verdict);
    assertThat(close.correction().map(ProposedCorrection::settledRevision))
        .as("correction of %s", close)
        .isEqualTo(differs ? Optional.of(row.revision()) : Optional.empty());
    if (differs) {
      game.tally.count("collect proposes a correction");
    }
  }

  private boolean isAcrossAnUnknownSplit(
      LocalDate day, SymbolClose close, NaiveGame.Row row, NaiveVerdict verdict) {
    boolean isFar =
        row.verdict().previousMicros().isPresent()
            && verdict.previousMicros().isPresent()
            && isFar(row.verdict().previousMicros().get(), verdict.previousMicros().get());
    return isFar && game.facts.splitOn(close.symbol(), day).isPresent();
  }

  private static boolean isFar(long settled, long now) {
    return Math.abs(now - settled) * 200 > settled;
  }

  /// Every symbol of every settled day, looked at once more.
  void collectAll() {
    for (LocalDate day : List.copyOf(game.naive.rows.keySet())) {
      collect(day);
    }
  }
}
