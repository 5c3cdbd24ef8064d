package com.oxuniverse.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.CloseTradingDay;
import com.oxuniverse.application.port.in.OpenTradingDay;
import com.oxuniverse.application.port.in.PrepareUniverse;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Messages that tell jobs to run: in any order, for any day, once, twice or never.
final class JobActs {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final SimulatedGame game;
  private final JobWitness witness;
  private final Set<LocalDate> settledBefore = new HashSet<>();
  private final Map<LocalDate, Instant> waitingSince = new HashMap<>();

  JobActs(SimulatedGame game) {
    this.game = game;
    witness = new JobWitness(game);
  }

  void any() {
    if (game.chance.oneIn(3)) {
      advance();
    } else {
      ofDay(game.someDay());
    }
  }

  private void ofDay(LocalDate day) {
    switch (game.chance.below(4)) {
      case 0 -> prepare(day);
      case 1 -> open(day);
      case 2 -> close(day);
      default -> settle(day);
    }
  }

  void prepare(LocalDate day) {
    var now = game.now();
    var call = game.call(() -> game.play().prepareUniverse().prepare(new TradingDay(day)));
    call.answer().ifPresent(answer -> checkPrepared(day, answer));
    witness.follow(now);
    tell("prepare", day, call);
  }

  private void checkPrepared(LocalDate day, PrepareUniverse.Result answer) {
    var known = Optional.ofNullable(game.naive.universes.get(day));
    switch (answer) {
      case PrepareUniverse.NotPlayable() -> assertPlayable(day, false);
      case PrepareUniverse.AlreadyPrepared(var universe) ->
          assertThat(known).contains(universe.symbols());
      case PrepareUniverse.Prepared(var universe, var copiedBecause, _, _) -> {
        assertPlayable(day, true);
        assertThat(copiedBecause.isPresent())
            .as("%s got the symbols of another day", day)
            .isEqualTo(game.facts.universe(day).filter(it -> !it.isEmpty()).isEmpty());
        assertThat(known).as("%s was not prepared before", day).isEmpty();
        assertThat(game.world.universes().find(universe.day())).contains(universe);
      }
      case PrepareUniverse.SourceFailed(_) -> {
        assertThat(known).isEmpty();
        assertThat(witness.proposal(day)).as("what could have been prepared").isEmpty();
      }
    }
  }

  void open(LocalDate day) {
    var now = game.now();
    var call = game.call(() -> game.play().openTradingDay().open(new TradingDay(day)));
    call.answer().ifPresent(answer -> checkOpened(day, answer, now));
    witness.follow(now);
    tell("open", day, call);
  }

  private void checkOpened(LocalDate day, OpenTradingDay.Result answer, Instant now) {
    switch (answer) {
      case OpenTradingDay.NotPlayable() -> assertPlayable(day, false);
      case OpenTradingDay.AlreadyOpened(_) -> assertThat(isNew(day)).isFalse();
      case OpenTradingDay.TooEarly(var opensAt) ->
          assertThat(opensAt).isEqualTo(NaiveTimes.start(day)).isAfter(now);
      case OpenTradingDay.UniverseMissing() ->
          assertThat(game.naive.universes).doesNotContainKey(day);
      case OpenTradingDay.Opened(_) -> {
        assertPlayable(day, true);
        assertThat(isNew(day)).as("%s was not open before", day).isTrue();
        checkTimersBefore(day);
      }
    }
  }

  private void checkTimersBefore(LocalDate day) {
    for (var player : game.players) {
      var before = new TradingDay(day.minusDays(1));
      var slots =
          game.world.slots().find(player, before, game.play().viewSlots().of(player).rules());
      assertThat(slots.active()).as("a timer of %s runs on", before).isEmpty();
    }
  }

  void close(LocalDate day) {
    var now = game.now();
    var call = game.call(() -> game.play().closeTradingDay().close(new TradingDay(day)));
    call.answer().ifPresent(answer -> checkClosed(day, answer, now));
    witness.follow(now);
    tell("close", day, call);
  }

  private void checkClosed(LocalDate day, CloseTradingDay.Result answer, Instant now) {
    switch (answer) {
      case CloseTradingDay.NotOpen() -> assertThat(isNew(day)).isTrue();
      case CloseTradingDay.AlreadyClosed(_) ->
          assertThat(game.naive.sessions.get(day).phase).isGreaterThan(Phase.OPEN);
      case CloseTradingDay.TooEarly(var closesAt) ->
          assertThat(closesAt).isEqualTo(NaiveTimes.cutoff(day)).isAfter(now);
      case CloseTradingDay.Closed(_) -> assertThat(isPhase(day, Phase.OPEN)).isTrue();
    }
  }

  void settle(LocalDate day) {
    var now = game.now();
    var call =
        game.call(
            () -> game.play().settleTradingDay().settle(new TradingDay(day)),
            () -> witness.follow(now));
    call.answer().ifPresent(answer -> checkSettled(day, answer, now));
    tell("settle", day, call);
  }

  private void checkSettled(LocalDate day, SettleTradingDay.Result answer, Instant now) {
    var session = game.naive.sessions.get(day);
    switch (answer) {
      case SettleTradingDay.NoSession() -> {
        assertThat(session).isNull();
        assertThat(game.calendar.isSession(day)).isFalse();
      }
      case SettleTradingDay.NotClosed() -> assertThat(session.phase).isLessThan(Phase.CLOSED);
      case SettleTradingDay.NotDue(var due) ->
          assertThat(due).isEqualTo(session.settleDue).isAfter(now);
      case SettleTradingDay.UniverseMissing() -> {
        assertPlayable(day, true);
        assertThat(game.naive.universes).doesNotContainKey(day);
      }
      case SettleTradingDay.AwaitingCloses(var symbols, var giveUpAt) -> {
        assertThat(giveUpAt)
            .isEqualTo(NaiveTimes.giveUp(session.settleDue, session.settlingAt.orElseThrow()))
            .isAfter(now);
        checkNothingElseWaits(day, now);
        assertThat(symbols).isNotEmpty().containsAll(witness.unsettled(day));
      }
      case SettleTradingDay.Settled(var summary) -> {
        assertThat(isPhase(day, Phase.SETTLED)).isTrue();
        assertThat(settledBefore.add(day)).as("two results of %s", day).isTrue();
        assertThat(summary.phase()).isEqualTo(Phase.SETTLED);
      }
      case SettleTradingDay.AlreadySettled(_) -> assertThat(isPhase(day, Phase.SETTLED)).isTrue();
    }
  }

  private void checkNothingElseWaits(LocalDate day, Instant now) {
    assertThat(witness.unsettled(day))
        .as("symbols of %s that hold nobody up", day)
        .allSatisfy(symbol -> assertThat(witness.verdict(day, symbol, now)).isEmpty());
  }

  void advance() {
    var now = game.now();
    var call =
        game.call(
            () -> {
              game.play().advanceTradingDays().advance(_ -> {});
              return "advanced";
            },
            () -> witness.follow(now));
    boolean isAlone = !game.mishaps.othersActed();
    if (call.answer().isPresent() && isAlone) {
      checkNothingIsDue(now);
    }
    noteWaits();
    assertThat(game.play().advanceTradingDays().nextDue()).isAfter(now);
    tell("advance", NaiveTimes.dayOf(now), call);
  }

  private void checkNothingIsDue(Instant now) {
    game.naive.sessions.forEach((day, session) -> checkNothingIsDue(day, session, now));
    var today = NaiveTimes.dateInKorea(now);
    boolean isDue =
        !now.isBefore(NaiveTimes.universeDue(today)) && now.isBefore(NaiveTimes.cutoff(today));
    if (isDue && game.calendar.isSession(today) && witness.proposal(today).isPresent()) {
      assertThat(game.naive.universes).as("today's universe").containsKey(today);
      if (!now.isBefore(NaiveTimes.start(today))) {
        assertThat(game.naive.sessions.get(today).phase).isGreaterThan(Phase.SCHEDULED);
      }
    }
  }

  private void checkNothingIsDue(LocalDate day, NaiveSession session, Instant now) {
    if (session.phase == Phase.SCHEDULED) {
      boolean canOpen =
          game.calendar.isSession(day)
              && game.naive.universes.containsKey(day)
              && !now.isBefore(NaiveTimes.start(day));
      assertThat(canOpen).as("%s could be open", day).isFalse();
      return;
    }
    if (!now.isBefore(NaiveTimes.cutoff(day))) {
      assertThat(session.phase).as("%s is over", day).isGreaterThan(Phase.OPEN);
    }
    if (!now.isBefore(session.settleDue) && !isWaiting(day, now)) {
      checkNothingElseWaits(day, now);
      assertThat(session.phase == Phase.SETTLED)
          .as("%s has no open symbols", day)
          .isEqualTo(witness.unsettled(day).isEmpty());
    }
  }

  /// A day that waits for closes need not be asked about at every call.
  private boolean isWaiting(LocalDate day, Instant now) {
    var session = game.naive.sessions.get(day);
    var giveUp = NaiveTimes.giveUp(session.settleDue, session.settlingAt.orElse(now));
    return Optional.ofNullable(waitingSince.get(day))
        .map(since -> since.plus(LONGEST_WAIT))
        .filter(until -> now.isBefore(until) && now.isBefore(giveUp))
        .isPresent();
  }

  private void noteWaits() {
    var now = game.now();
    game.naive.sessions.forEach((day, session) -> {
      if (session.phase == Phase.SETTLING && !isWaiting(day, now)) {
        waitingSince.put(day, now);
      }
    });
  }

  private boolean isNew(LocalDate day) {
    return !game.naive.sessions.containsKey(day) || isPhase(day, Phase.SCHEDULED);
  }

  private boolean isPhase(LocalDate day, Phase phase) {
    return game.naive.isPhase(day, phase);
  }

  private void assertPlayable(LocalDate day, boolean expected) {
    assertThat(game.calendar.isSession(day)).as("%s is played", day).isEqualTo(expected);
  }

  private void tell(String job, LocalDate day, SimulatedGame.Call<?> call) {
    var outcome =
        call.answer()
            .map(it -> it instanceof String text ? text : it.getClass().getSimpleName())
            .orElse("failed");
    game.tally.count(job + " " + outcome);
    game.tell(job + " " + day, outcome);
  }
}
