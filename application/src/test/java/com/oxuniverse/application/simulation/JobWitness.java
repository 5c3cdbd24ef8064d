package com.oxuniverse.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.universe.Universe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Watches what jobs have done, however far they came, and lets the naive game follow if it was
/// legal at that moment.
final class JobWitness {

  private final SimulatedGame game;

  JobWitness(SimulatedGame game) {
    this.game = game;
  }

  /// Everything that has changed since the last look was done at `now`.
  void follow(Instant now) {
    follow(now, Optional.empty());
  }

  /// @param byHand a word of an admin's that may have been booked
  void follow(Instant now, Optional<ByHand> byHand) {
    for (TradingSession session : sortedSessions()) {
      game.world
          .universes()
          .find(session.day())
          .ifPresent(universe -> followUniverse(universe, now));
      followSession(session, now, byHand);
    }
  }

  /// What an admin may have decided for one symbol.
  static final class ByHand {

    private final LocalDate day;
    private final Symbol symbol;
    private final NaiveVerdict verdict;
    private final String who;
    private boolean wasBooked;

    ByHand(LocalDate day, Symbol symbol, NaiveVerdict verdict, String who) {
      this.day = day;
      this.symbol = symbol;
      this.verdict = verdict;
      this.who = who;
    }

    private boolean isAbout(LocalDate otherDay, Symbol otherSymbol) {
      return day.equals(otherDay) && symbol.equals(otherSymbol);
    }

    /// Whether it was this word that settled the symbol.
    boolean wasBooked() {
      return wasBooked;
    }
  }

  private List<TradingSession> sortedSessions() {
    return game.world.store().sessions().stream()
        .sorted((one, other) -> one.day().compareTo(other.day()))
        .toList();
  }

  private void followUniverse(Universe universe, Instant now) {
    var day = universe.day().date();
    if (game.naive.universes.containsKey(day)) {
      return;
    }
    assertThat(game.calendar.isSession(day)).as("%s can be played", day).isTrue();
    assertThat(universe.symbols())
        .as("the universe of %s, prepared at %s", day, now)
        .isEqualTo(proposal(day).orElseThrow());
    game.naive.universes.put(day, universe.symbols());
  }

  /// The source's symbols, or those of the last day that has some.
  Optional<List<Symbol>> proposal(LocalDate day) {
    return game.facts
        .universe(day)
        .filter(symbols -> !symbols.isEmpty())
        .or(() ->
            Optional.ofNullable(game.naive.universes.lowerEntry(day)).map(Map.Entry::getValue));
  }

  private void followSession(TradingSession session, Instant now, Optional<ByHand> byHand) {
    var day = session.day().date();
    var naive =
        game.naive.sessions.computeIfAbsent(
            day, _ -> new NaiveSession(NaiveTimes.settleDue(day, game.isEarly(day))));
    while (naive.phase != session.phase()) {
      assertThat(naive.phase)
          .as("phases of %s never go backwards", day)
          .isLessThan(session.phase());
      switch (naive.phase) {
        case SCHEDULED -> {
          assertThat(now).as("%s opened at %s", day, now).isAfterOrEqualTo(NaiveTimes.start(day));
          assertThat(game.naive.universes).as("universe of %s", day).containsKey(day);
          naive.open(now);
        }
        case OPEN -> {
          assertThat(now).as("%s closed at %s", day, now).isAfterOrEqualTo(NaiveTimes.cutoff(day));
          naive.close(now);
        }
        case CLOSED -> {
          assertThat(now).as("%s settled at %s", day, now).isAfterOrEqualTo(naive.settleDue);
          naive.startSettling(now);
        }
        case SETTLING -> {
          followSettlements(day, now, byHand);
          assertThat(unsettled(day)).as("symbols of %s left unsettled", day).isEmpty();
          naive.settle(now);
        }
        case SETTLED -> throw new AssertionError("nothing comes after SETTLED");
      }
    }
    if (naive.phase == Phase.SETTLING) {
      followSettlements(day, now, byHand);
    }
  }

  private void followSettlements(LocalDate day, Instant now, Optional<ByHand> byHand) {
    for (Symbol symbol : new TreeSet<>(game.naive.universes.get(day))) {
      var row = game.world.settlements().find(new TradingDay(day), symbol);
      if (row.isPresent() && game.naive.rowsOf(day, symbol).isEmpty()) {
        settle(row.get(), day, symbol, now, byHand);
      }
    }
  }

  private void settle(
      SettlementRow row, LocalDate day, Symbol symbol, Instant now, Optional<ByHand> byHand) {
    var decided = byHand.filter(it -> it.isAbout(day, symbol) && row.decidedBy().isPresent());
    if (decided.isPresent()) {
      var word = decided.get();
      game.naive.settle(day, symbol, word.verdict, Optional.of(word.who), now);
      game.naive.acts++;
      word.wasBooked = true;
      return;
    }
    var verdict = verdict(day, symbol, now);
    assertThat(verdict)
        .as("%s of %s is settled at %s without a final close", symbol, day, now)
        .isPresent();
    game.naive.settle(day, symbol, verdict.get(), Optional.empty(), now);
  }

  /// Nothing while the close is to be waited for.
  Optional<NaiveVerdict> verdict(LocalDate day, Symbol symbol, Instant now) {
    var verdict = game.judge.judge(symbol, day, now);
    if (!verdict.isAwaited()) {
      return Optional.of(verdict);
    }
    var session = game.naive.sessions.get(day);
    var giveUp = NaiveTimes.giveUp(session.settleDue, session.settlingAt.orElse(now));
    return now.isBefore(giveUp) ? Optional.empty() : Optional.of(verdict.givenUp());
  }

  /// The symbols of the day that have no settlement.
  Set<Symbol> unsettled(LocalDate day) {
    var symbols = new TreeSet<>(game.naive.universes.getOrDefault(day, List.of()));
    symbols.removeIf(symbol -> !game.naive.rowsOf(day, symbol).isEmpty());
    return symbols;
  }
}
