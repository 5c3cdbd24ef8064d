package com.oxuniverse.application.batch;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.FakeCycle;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.application.port.in.RunJob.AlreadyEnded;
import com.oxuniverse.application.port.in.RunJob.Ended;
import com.oxuniverse.application.port.in.RunJob.NoSuchRun;
import com.oxuniverse.application.port.in.RunJob.RunsElsewhere;
import com.oxuniverse.application.port.in.ViewSystemHealth.Part;
import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import com.oxuniverse.application.port.out.BatchRuns.NewRun;
import com.oxuniverse.application.port.out.EndOfDayBars.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What becomes of a run.
class RunJobTest {

  private final FakeGame game = FakeGame.create();
  private final FakeCycle cycle = FakeCycle.of(game);

  /// A run that the schedule has not thought of.
  private RunId queued(Job job, String date) {
    return queued(job, date, Trigger.SCHEDULE);
  }

  private RunId queued(Job job, String date, Trigger trigger) {
    var run = new NewRun(job, FakeGame.day(date), trigger, game.now(), cycle.machine().instant());
    return game.world().unitOfWork().execute(() -> game.world().batchRuns().add(run)).run().id();
  }

  private JobRun ran(Job job, String date) {
    var _ = cycle.run(queued(job, date));
    return cycle.last(job, date);
  }

  private JobRun found(RunId id) {
    return cycle.batch().viewJobs().find(id).orElseThrow();
  }

  // Who runs it.

  @Test
  void a_run_that_nobody_queued_is_none() {
    assertThat(cycle.run(new RunId(4711))).isEqualTo(new NoSuchRun());
  }

  @Test
  void a_run_is_begun_and_ends_by_the_machines_clock() {
    var id = queued(Job.CLEANUP, TUESDAY);
    cycle.machine().advance(Duration.ofSeconds(3));

    assertThat(cycle.run(id)).isEqualTo(new Ended(found(id)));
    var run = found(id);
    assertThat(run.status()).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(run.startedAt()).contains(cycle.machine().instant());
    assertThat(run.endedAt()).contains(cycle.machine().instant());
    assertThat(run.attempts()).isEqualTo(1);
    assertThat(cycle.run(id)).isEqualTo(new AlreadyEnded(run));
  }

  @Test
  void while_one_node_is_at_a_run_no_other_is() {
    game.prepared(TUESDAY).at(TUESDAY + "T05:00");
    var id = queued(Job.HEALTH_CHECK, TUESDAY);
    try (var _ = game.world().batchRuns().hold(id).orElseThrow()) {
      assertThat(cycle.run(id)).isEqualTo(new RunsElsewhere());
      assertThat(found(id).status()).isEqualTo(RunStatus.QUEUED);
    }
    assertThat(cycle.run(id)).isInstanceOf(Ended.class);
  }

  /// The lock can be lost with its connection. The work is done twice, which is safe.
  @Test
  void who_was_overtaken_leaves_it_to_the_other_to_say_how_the_run_ended() {
    game.opened(TUESDAY).closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);
    var id = queued(Job.EOD_COLLECT, TUESDAY);
    game.market().meanwhile(() -> game.world().batchRuns().begin(id, cycle.machine().instant()));

    assertThat(cycle.run(id)).isEqualTo(new RunsElsewhere());
    assertThat(found(id).status()).isEqualTo(RunStatus.RUNNING);
    assertThat(found(id).attempts()).isEqualTo(2);
  }

  @Test
  void a_run_whose_end_could_not_be_written_counts_as_lost() {
    var id = queued(Job.HEALTH_CHECK, TUESDAY);
    var faults = new ArrayList<>(List.of(Fault.NONE, Fault.BREAKS_BEFORE_COMMIT));
    game.world()
        .unitOfWork()
        .faultsFrom(() -> faults.isEmpty() ? Fault.NONE : faults.removeFirst());

    assertThatThrownBy(() -> cycle.run(id)).isInstanceOf(TransientFailure.class);

    assertThat(found(id).status()).isEqualTo(RunStatus.RUNNING);
    cycle.machine().advance(Duration.ofSeconds(11));
    assertThat(cycle.queueDue()).contains(id);
    assertThat(cycle.run(id)).isInstanceOf(Ended.class);
  }

  // What it says.

  @Test
  void the_universe_tells_how_many_symbols_there_are_and_which_are_not_played() {
    game.at(TUESDAY + "T05:30").market().unusable(MSFT, "unknown to the provider");
    assertThat(ran(Job.UNIVERSE_CREATE, TUESDAY).summary())
        .isEqualTo("2 symbols; 1 without a usable quote: MSFT (unknown to the provider)");
    assertThat(cycle.run(queued(Job.UNIVERSE_CREATE, TUESDAY, Trigger.ADMIN)))
        .isInstanceOf(Ended.class);
    assertThat(cycle.last(Job.UNIVERSE_CREATE, TUESDAY).summary())
        .isEqualTo("2 symbols were there already");
  }

  @Test
  void the_universe_tells_that_it_is_copied_or_unchecked() {
    game.prepared(TUESDAY).market().universeDown(true);
    game.at(WEDNESDAY + "T05:30");
    assertThat(ran(Job.UNIVERSE_CREATE, WEDNESDAY).summary())
        .isEqualTo(
            "3 symbols, those of the last day before, for the source failed: the source of the"
                + " universe is down");

    game.market().universeDown(false).unchecked("no provider answers");
    game.at("2024-01-04T05:30");
    assertThat(ran(Job.UNIVERSE_CREATE, "2024-01-04").summary())
        .isEqualTo("3 symbols; their quotes could not be checked: no provider answers");
  }

  @Test
  void on_a_day_without_a_session_there_is_nothing_to_do() {
    game.at("2024-01-01T12:00");
    for (var job : List.of(Job.UNIVERSE_CREATE, Job.SESSION_START, Job.EOD_COLLECT)) {
      var run = ran(job, "2024-01-01");
      assertThat(run.status()).isEqualTo(RunStatus.SUCCEEDED);
      assertThat(run.summary()).startsWith("nothing to do: the exchange ");
    }
  }

  @Test
  void a_day_that_ended_without_symbols_gets_none_any_more() {
    game.at(TUESDAY + "T23:59");
    var run = ran(Job.UNIVERSE_CREATE, TUESDAY);
    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.againAt()).isEmpty();
    assertThat(game.world().universes().find(FakeGame.day(TUESDAY))).isEmpty();
    assertThat(game.world().store().errors())
        .extracting(LoggedError::type)
        .containsExactly(LoggedError.Type.JOB_FAILED);
  }

  @Test
  void a_day_that_opens_says_so() {
    game.prepared(TUESDAY).at(TUESDAY + "T06:00");
    assertThat(ran(Job.SESSION_START, TUESDAY).summary()).isEqualTo("opened");
    game.after(Duration.ofSeconds(1));
    assertThat(ran(Job.SESSION_START, TUESDAY).summary()).isEqualTo("was opened already");
  }

  @Test
  void what_comes_too_early_waits_for_its_time() {
    game.prepared(TUESDAY).at(TUESDAY + "T05:59");
    assertThat(ran(Job.SESSION_START, TUESDAY).againAt()).contains(korea(TUESDAY + "T06:00"));
    game.opened(TUESDAY);
    assertThat(ran(Job.SESSION_END, TUESDAY).againAt()).contains(korea(TUESDAY + "T23:59"));
    assertThat(ran(Job.EOD_COLLECT, TUESDAY).againAt()).contains(korea(WEDNESDAY + "T06:00"));
    game.closed(TUESDAY);
    assertThat(ran(Job.SETTLEMENT_RUN, TUESDAY).againAt()).contains(korea(WEDNESDAY + "T06:15"));
  }

  @Test
  void a_day_without_symbols_waits_for_them_shortly_while_it_can_be_played() {
    game.at(TUESDAY + "T06:00");
    var early = ran(Job.SESSION_START, TUESDAY);
    assertThat(early.status()).isEqualTo(RunStatus.WAITING);
    assertThat(early.againAt()).contains(korea(TUESDAY + "T06:00:15"));
  }

  @Test
  void a_day_that_is_over_without_symbols_is_waited_for_no_longer() {
    game.at(TUESDAY + "T06:00");
    var id = queued(Job.SESSION_START, TUESDAY);
    var _ = cycle.run(id);
    assertThat(found(id).status()).isEqualTo(RunStatus.WAITING);

    game.at(TUESDAY + "T23:59");
    var _ = cycle.queueDue();
    var _ = cycle.run(id);

    assertThat(found(id).status()).isEqualTo(RunStatus.FAILED);
    assertThat(found(id).againAt()).isEmpty();
    assertThat(found(id).error())
        .contains("the day ended without symbols: nobody can play it any more");
  }

  @Test
  void a_day_that_ends_says_so() {
    game.opened(TUESDAY).at(TUESDAY + "T23:59");
    assertThat(ran(Job.SESSION_END, TUESDAY).summary()).isEqualTo("no more picks are taken");
    game.after(Duration.ofSeconds(1));
    assertThat(ran(Job.SESSION_END, TUESDAY).summary()).isEqualTo("was closed already");
  }

  /// As when all jobs of a day are asked for at once.
  @Test
  void a_day_that_is_not_open_yet_is_cut_off_when_it_ends() {
    game.prepared(TUESDAY).at(TUESDAY + "T06:00");
    var early = ran(Job.SESSION_END, TUESDAY);
    assertThat(early.status()).isEqualTo(RunStatus.WAITING);
    assertThat(early.againAt()).contains(korea(TUESDAY + "T23:59"));
  }

  @Test
  void what_time_does_not_heal_is_left_to_an_admin() {
    game.prepared(TUESDAY).at(TUESDAY + "T23:59");
    var never = ran(Job.SESSION_END, TUESDAY);
    assertThat(never.error()).contains("the day was never opened");
    assertThat(never.againAt()).isEmpty();
    assertThat(ran(Job.SETTLEMENT_RUN, TUESDAY).error()).contains("the day was never opened");
    game.after(Duration.ofSeconds(1));
    assertThat(ran(Job.SETTLEMENT_RUN, "2024-01-01").error())
        .contains("the exchange was closed that day");
    game.at("2024-01-04T12:00");
    assertThat(ran(Job.SETTLEMENT_RUN, WEDNESDAY).error()).contains("the day was never opened");
    assertThat(ran(Job.EOD_COLLECT, WEDNESDAY).error()).contains("the day has no symbols");
  }

  @Test
  void an_admin_who_asked_for_too_much_is_no_error_of_the_game() {
    game.at(TUESDAY + "T23:59");
    var _ = cycle.run(queued(Job.SESSION_END, TUESDAY, Trigger.ADMIN));
    assertThat(cycle.last(Job.SESSION_END, TUESDAY).status()).isEqualTo(RunStatus.FAILED);
    assertThat(game.world().store().errors()).isEmpty();
  }

  @Test
  void a_day_on_which_picks_are_still_taken_is_not_settled() {
    game.opened(TUESDAY);
    assertThat(ran(Job.SETTLEMENT_RUN, TUESDAY).error())
        .contains("picks are still taken: cut the day off first");
  }

  @Test
  void closes_are_counted_and_those_that_are_missing_are_named() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).due(TUESDAY);
    var failure = new Failure("yahoo", Set.of(MSFT), "no answer in 10 s", 3);
    game.market().failures(failure).silentAbout(MSFT, true);

    var run = ran(Job.EOD_COLLECT, TUESDAY);

    assertThat(run.status()).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(run.summary())
        .isEqualTo("2 of 3 closes; not final yet: MSFT; yahoo failed for 1: no answer in 10 s");
  }

  @Test
  void closes_that_were_revised_after_the_settlement_are_counted() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).settled(TUESDAY);
    game.closes(TUESDAY, AAPL, "99");
    assertThat(ran(Job.EOD_COLLECT, TUESDAY).summary())
        .isEqualTo("3 of 3 closes; 1 differ from what was settled");
  }

  @Test
  void a_settlement_tells_what_it_came_to() {
    var ann = game.player("ann");
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.pick(ann, MSFT, DOWN);
    game.closes(TUESDAY, "101").closed(TUESDAY).due(TUESDAY);

    assertThat(ran(Job.SETTLEMENT_RUN, TUESDAY).summary())
        .isEqualTo("settled: 2 picks, 1 correct, 1 incorrect, 0 void, 50 points paid");
  }

  // What fails.

  @Test
  void a_failure_is_written_down_and_tried_again_less_and_less_often() {
    game.at(TUESDAY + "T06:00").market().universeDown(true);
    var id = queued(Job.UNIVERSE_CREATE, TUESDAY);
    var delays = new ArrayList<Long>();
    for (int i = 0; i < 9; i++) {
      var _ = cycle.run(id);
      var run = found(id);
      assertThat(run.status()).isEqualTo(RunStatus.FAILED);
      assertThat(run.error().orElseThrow()).contains("the source of the universe is down");
      var again = run.againAt().orElseThrow();
      delays.add(Duration.between(game.now(), again).toSeconds());
      game.clock().set(again);
      cycle.machine().advance(Duration.ofSeconds(1));
      assertThat(cycle.queueDue()).contains(id);
    }
    assertThat(delays).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L);
  }

  @Test
  void what_a_day_cannot_go_on_without_is_tried_for_ever_and_told_once() {
    game.at(TUESDAY + "T06:00").market().universeDown(true);
    failAgainAndAgain(queued(Job.UNIVERSE_CREATE, TUESDAY), 12);

    assertThat(game.world().store().errors())
        .filteredOn(it -> it.type() == LoggedError.Type.JOB_FAILED)
        .singleElement()
        .satisfies(error ->
            assertThat(error.context())
                .containsEntry("job", "UNIVERSE_CREATE")
                .containsEntry("attempts", "8")
                .containsKeys("run", "reason"));
  }

  @Test
  void other_jobs_are_given_up_after_eight_attempts() {
    game.at(TUESDAY + "T04:31");
    var id = queued(Job.CLEANUP, TUESDAY);
    cycle.leftovers().failing(true);
    failAgainAndAgain(id, 8);

    assertThat(found(id).status()).isEqualTo(RunStatus.FAILED);
    assertThat(found(id).againAt()).isEmpty();
    assertThat(game.world().store().errors())
        .extracting(LoggedError::type)
        .containsExactly(LoggedError.Type.JOB_FAILED);
  }

  private void failAgainAndAgain(RunId id, int times) {
    for (int i = 0; i < times; i++) {
      var _ = cycle.run(id);
      assertThat(found(id).status()).isEqualTo(RunStatus.FAILED);
      found(id).againAt().ifPresent(this::goTo);
      var _ = cycle.queueDue();
    }
  }

  private void goTo(Instant at) {
    game.clock().set(at);
    cycle.machine().advance(Duration.ofSeconds(1));
  }

  @Test
  void a_long_reason_is_kept_short() {
    game.at(TUESDAY + "T05:30").market().unchecked("x".repeat(5_000));
    assertThat(ran(Job.UNIVERSE_CREATE, TUESDAY).summary()).hasSize(1_000).endsWith("…");
  }

  // Chores.

  @Test
  void integrity_that_holds_is_a_success_and_one_that_does_not_is_none() {
    cycle.finding(new Finding(IntegrityCheck.BALANCES_ADD_UP, 0, List.of()));
    assertThat(ran(Job.INTEGRITY_RUN, TUESDAY).summary()).isEqualTo("1 checks, nothing violated");

    game.after(Duration.ofDays(1));
    cycle.finding(
        new Finding(IntegrityCheck.BALANCES_ADD_UP, 3, List.of("1")),
        new Finding(IntegrityCheck.CHAINS_INTACT, 0, List.of()));
    var run = ran(Job.INTEGRITY_RUN, WEDNESDAY);
    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.error()).contains("BALANCES_ADD_UP is violated 3 times");
    assertThat(run.againAt()).isEmpty();
    assertThat(game.world().store().errors()).as("the check itself has told so").isEmpty();
  }

  @Test
  void a_part_that_is_down_is_kept_as_an_error() {
    cycle.parts(
        new Part("database", State.UP, Duration.ZERO, "fine"),
        new Part("vendor:yahoo", State.DEGRADED, Duration.ZERO, "slow"));
    assertThat(ran(Job.HEALTH_CHECK, TUESDAY).summary())
        .isEqualTo("database is UP; vendor:yahoo is DEGRADED (slow)");

    cycle.parts(new Part("queues", State.DOWN, Duration.ZERO, "connection refused"));
    game.after(Duration.ofHours(1));
    assertThat(ran(Job.HEALTH_CHECK, WEDNESDAY).error())
        .contains("queues is DOWN (connection refused)");
    assertThat(game.world().store().errors())
        .singleElement()
        .satisfies(error -> {
          assertThat(error.type()).isEqualTo(LoggedError.Type.PART_DOWN);
          assertThat(error.context()).containsEntry("part", "queues");
        });
  }

  @Test
  void what_is_over_is_cleaned_up_however_much_it_is() {
    var store = game.world().store();
    var now = cycle.machine().instant();
    for (int i = 0; i < 2_001; i++) {
      store.consumed("message " + i, now.minus(Duration.ofDays(8)));
    }
    store.consumed("young", now.minus(Duration.ofDays(6)));

    assertThat(ran(Job.CLEANUP, TUESDAY).summary())
        .isEqualTo(
            "deleted: 0 expired answers, 0 published events, 2001 notes of consumed messages,"
                + " 0 old runs");
  }
}
