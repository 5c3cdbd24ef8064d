package com.oxuniverse.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.port.in.CloseTradingDay;
import com.oxuniverse.application.port.in.OpenTradingDay;
import com.oxuniverse.application.port.in.PrepareUniverse;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Jobs: those that fall due, by messages that get lost and come late, twice and in any order, and
/// those that somebody calls for, for any day.
final class JobActs {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration LOST_AFTER = Duration.ofSeconds(11);

  private final SimulatedGame game;
  private final JobWitness witness;
  private final Set<LocalDate> settledBefore = new HashSet<>();
  private final Messages messages;

  JobActs(SimulatedGame game) {
    this.game = game;
    witness = new JobWitness(game);
    messages = new Messages(game);
  }

  void any() {
    if (game.chance.oneIn(2)) {
      keepUp();
    } else {
      ofDay(game.someDay());
    }
  }

  private void ofDay(LocalDate day) {
    switch (game.chance.below(4)) {
      case 0 -> prepareInTime(day);
      case 1 -> open(day);
      case 2 -> close(day);
      default -> settle(day);
    }
  }

  /// As the job does: a day that is over gets no symbols any more.
  private void prepareInTime(LocalDate day) {
    if (game.now().isBefore(NaiveTimes.cutoff(day)) || game.naive.universes.containsKey(day)) {
      prepare(day);
    }
  }

  private void prepare(LocalDate day) {
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
          assertThat(
                  game.naive.universes.containsKey(day)
                      && (game.naive.sessions.containsKey(day)
                          || now.isBefore(NaiveTimes.cutoff(day))))
              .as("%s has symbols in time", day)
              .isFalse();
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
        assertThat(isNew(day)).isTrue();
        assertThat(game.calendar.isSession(day)).isFalse();
      }
      case SettleTradingDay.NotClosed() -> assertThat(session.phase).isLessThan(Phase.CLOSED);
      case SettleTradingDay.NeverOpened() -> {
        assertThat(isNew(day)).isTrue();
        assertThat(now).isAfterOrEqualTo(NaiveTimes.cutoff(day));
      }
      case SettleTradingDay.NotDue(var due) ->
          assertThat(due).isEqualTo(NaiveTimes.settleDue(day, game.isEarly(day))).isAfter(now);
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

  /// What the service does by itself.
  void keepUp() {
    if (game.chance.oneIn(3)) {
      catchUp();
    } else {
      advance();
    }
  }

  /// As the service does all the time: what is due is queued, and some of the messages arrive.
  void advance() {
    game.machine.advance(Duration.ofSeconds(game.chance.between(0, 6)));
    queueDue();
    messages.come(game.chance);
    for (long i = game.chance.below(messages.size() + 2); i > 0; i--) {
      messages.next(game.chance).ifPresent(this::run);
    }
    assertThat(game.batch().queueDueJobs().nextDue()).isAfter(game.now());
  }

  /// For once no message is lost: then everything that is due is done, unless it has failed.
  void catchUp() {
    var now = game.now();
    boolean isUndisturbed = !game.mishaps.areOthersActing();
    boolean isDone = false;
    for (int round = 0; !isDone; round++) {
      assertThat(round).as("rounds until nothing is due at %s", now).isLessThan(40);
      game.machine.advance(LOST_AFTER);
      var queued = queueDue();
      isUndisturbed &= queued.answer().isPresent() && !game.mishaps.othersActed();
      messages.comeAll();
      isDone = messages.size() == 0;
      for (var id = messages.next(game.chance); id.isPresent(); id = messages.next(game.chance)) {
        isUndisturbed &= run(id.get()).answer().isPresent() && !game.mishaps.othersActed();
      }
    }
    if (isUndisturbed) {
      game.tally.count("caught up");
      checkNothingIsDue(now);
    }
  }

  private SimulatedGame.Call<Integer> queueDue() {
    var now = game.now();
    var call = game.call(() -> game.batch().queueDueJobs().queueDue(), () -> witness.follow(now));
    game.tally.count("queue due " + call.answer().map(_ -> "queued").orElse("failed"));
    return call;
  }

  private SimulatedGame.Call<RunJob.Result> run(RunId id) {
    var now = game.now();
    var call = game.call(() -> game.batch().runJob().run(id), () -> witness.follow(now));
    call.answer().ifPresent(answer -> checkRun(id, answer, now));
    game.tell("run " + id, call.answer());
    game.tally.count(
        "run " + call.answer().map(it -> it.getClass().getSimpleName()).orElse("failed"));
    return call;
  }

  private void checkRun(RunId id, RunJob.Result answer, Instant now) {
    switch (answer) {
      case RunJob.Ended(var run) -> {
        assertThat(run.id()).isEqualTo(id);
        checkPutOff(run, now);
        game.tally.count("%s %s".formatted(run.job(), run.status()));
      }
      case RunJob.AlreadyEnded(var run) ->
          assertThat(run.status()).isNotIn(RunStatus.QUEUED, RunStatus.RUNNING);
      // Only in the middle of a run can somebody else be at it.
      case RunJob.RunsElsewhere() -> assertThat(game.mishaps.areOthersActing()).isTrue();
      case RunJob.NoSuchRun() -> throw new AssertionError("run %s is gone".formatted(id));
    }
  }

  private void checkPutOff(JobRun run, Instant now) {
    run.againAt()
        .ifPresent(again -> {
          assertThat(again).as("%s", run).isBetween(now, now.plus(LONGEST_WAIT));
          if (run.job() == Job.SETTLEMENT_RUN && run.status() == RunStatus.WAITING) {
            var session = game.naive.sessions.get(run.day().date());
            var begun = session.settlingAt.orElseThrow();
            assertThat(again).isBeforeOrEqualTo(NaiveTimes.giveUp(session.settleDue, begun));
          }
        });
  }

  /// Whether the job waits for its time to be tried again.
  private boolean isPutOff(LocalDate day, Job... jobs) {
    return game.world.store().runs().stream()
        .filter(run -> run.day().date().equals(day) && List.of(jobs).contains(run.job()))
        .flatMap(run -> run.againAt().stream())
        .anyMatch(again -> again.isAfter(game.now()));
  }

  private void checkNothingIsDue(Instant now) {
    game.naive.sessions.forEach((day, session) -> checkNothingIsDue(day, session, now));
    var today = NaiveTimes.dateInKorea(now);
    boolean isDue =
        !now.isBefore(NaiveTimes.universeDue(today)) && now.isBefore(NaiveTimes.cutoff(today));
    if (isDue && game.calendar.isSession(today) && witness.proposal(today).isPresent()) {
      if (isPutOff(today, Job.UNIVERSE_CREATE)) {
        return;
      }
      assertThat(game.naive.universes).as("today's universe").containsKey(today);
      if (!now.isBefore(NaiveTimes.start(today)) && !isPutOff(today, Job.SESSION_START)) {
        assertThat(game.naive.sessions.get(today).phase).isGreaterThan(Phase.SCHEDULED);
      }
    }
  }

  private void checkNothingIsDue(LocalDate day, NaiveSession session, Instant now) {
    if (session.phase == Phase.SCHEDULED) {
      boolean canOpen =
          game.calendar.isSession(day)
              && game.naive.universes.containsKey(day)
              && !now.isBefore(NaiveTimes.start(day))
              && !isPutOff(day, Job.UNIVERSE_CREATE, Job.SESSION_START);
      assertThat(canOpen).as("%s could be open", day).isFalse();
      return;
    }
    if (!now.isBefore(NaiveTimes.cutoff(day)) && !isPutOff(day, Job.SESSION_END)) {
      assertThat(session.phase).as("%s is over", day).isGreaterThan(Phase.OPEN);
    }
    if (!now.isBefore(session.settleDue)
        && !isPutOff(day, Job.SESSION_END, Job.EOD_COLLECT, Job.SETTLEMENT_RUN)) {
      checkNothingElseWaits(day, now);
      assertThat(session.phase == Phase.SETTLED)
          .as("%s has no open symbols", day)
          .isEqualTo(witness.unsettled(day).isEmpty());
    }
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
