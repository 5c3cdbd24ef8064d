package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.port.in.ViewJobs.Filter;
import com.oxuniverse.application.port.out.BatchRuns.Addition;
import com.oxuniverse.application.port.out.BatchRuns.Begun;
import com.oxuniverse.application.port.out.BatchRuns.Due;
import com.oxuniverse.application.port.out.BatchRuns.Hold;
import com.oxuniverse.application.port.out.BatchRuns.NewRun;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every [BatchRuns] keeps to.
public abstract class BatchRunsContract extends StorageContract {

  private static final Instant DUE = at("05:30");

  /// By the machine's clock, which has nothing to do with the game's.
  private static final Instant QUEUED = Instant.parse("2026-07-01T00:00:00Z");

  private static final Filter ALL =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private BatchRuns runs() {
    return storage.batchRuns();
  }

  private Addition add(NewRun run) {
    return storage.unitOfWork().execute(() -> runs().add(run));
  }

  private Addition scheduled(Job job, Instant due) {
    return add(new NewRun(job, TUESDAY, Trigger.SCHEDULE, due, QUEUED));
  }

  private Addition byAdmin(Job job, TradingDay day) {
    return add(new NewRun(job, day, Trigger.ADMIN, DUE, QUEUED));
  }

  private JobRun queued(Job job) {
    return scheduled(job, DUE).run();
  }

  private Optional<JobRun> queueAgain(JobRun read, Instant at) {
    return storage.unitOfWork().execute(() -> runs().queueAgain(read, at));
  }

  private JobRun begun(RunId id) {
    return runs().begin(id, QUEUED.plusSeconds(1)).orElseThrow().run();
  }

  private static JobRun ended(JobRun run, RunStatus status, Optional<Instant> again, Instant at) {
    return new JobRun(
        run.id(),
        run.job(),
        run.day(),
        run.trigger(),
        status,
        run.dueAt(),
        run.attempts(),
        run.queuedAt(),
        run.startedAt(),
        Optional.of(at),
        again,
        status == RunStatus.FAILED ? Optional.of("it broke") : Optional.empty(),
        "what it did");
  }

  /// Begins and ends the run.
  private JobRun end(RunId id, RunStatus status, Optional<Instant> again, int afterSeconds) {
    var ended = ended(begun(id), status, again, QUEUED.plusSeconds(afterSeconds));
    assertThat(runs().end(ended)).isTrue();
    return ended;
  }

  private JobRun succeeded(RunId id, int afterSeconds) {
    return end(id, RunStatus.SUCCEEDED, Optional.empty(), afterSeconds);
  }

  private JobRun failed(RunId id, Optional<Instant> again) {
    return end(id, RunStatus.FAILED, again, 2);
  }

  // Queueing.

  @Test
  void a_run_begins_queued_and_untried() {
    var added = scheduled(Job.UNIVERSE_CREATE, DUE);

    assertThat(added.isNew()).isTrue();
    var run = added.run();
    assertThat(run)
        .isEqualTo(
            new JobRun(
                run.id(),
                Job.UNIVERSE_CREATE,
                TUESDAY,
                Trigger.SCHEDULE,
                RunStatus.QUEUED,
                DUE,
                0,
                QUEUED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ""));
    assertThat(runs().find(run.id())).contains(run);
  }

  @Test
  void every_job_is_kept_as_it_is() {
    for (Job job : Job.values()) {
      assertThat(runs().find(queued(job).id()).orElseThrow().job()).isEqualTo(job);
    }
  }

  @Test
  void a_run_that_there_is_not_is_not_found() {
    assertThat(runs().find(new RunId(4711))).isEmpty();
  }

  @Test
  void a_job_has_one_scheduled_run_for_each_time_at_which_it_falls_due() {
    var first = scheduled(Job.HEALTH_CHECK, DUE);
    assertThat(scheduled(Job.HEALTH_CHECK, DUE)).isEqualTo(new Addition(first.run(), false));

    assertThat(scheduled(Job.HEALTH_CHECK, DUE.plusSeconds(3_600)).isNew()).isTrue();
    assertThat(scheduled(Job.CLEANUP, DUE).isNew()).isTrue();
  }

  @Test
  void what_is_asked_for_twice_is_told_once() {
    var run = scheduled(Job.SESSION_START, DUE).run();
    var due = new BatchRuns.Due(Job.SESSION_START, DUE);
    assertThat(runs().scheduled(List.of(due, due))).containsExactly(run);
  }

  @Test
  void a_scheduled_run_stands_in_the_way_of_another_even_when_it_has_ended() {
    var run = succeeded(queued(Job.SESSION_START).id(), 2);
    assertThat(scheduled(Job.SESSION_START, DUE)).isEqualTo(new Addition(run, false));
  }

  @Test
  void an_admin_gets_a_run_unless_one_of_that_job_and_day_is_under_way() {
    var queued = scheduled(Job.SESSION_START, DUE).run();
    assertThat(byAdmin(Job.SESSION_START, TUESDAY)).isEqualTo(new Addition(queued, false));
    var begun = begun(queued.id());
    assertThat(byAdmin(Job.SESSION_START, TUESDAY)).isEqualTo(new Addition(begun, false));
    var waiting = ended(begun, RunStatus.WAITING, Optional.of(DUE), QUEUED.plusSeconds(2));
    assertThat(runs().end(waiting)).isTrue();
    assertThat(byAdmin(Job.SESSION_START, TUESDAY)).isEqualTo(new Addition(waiting, false));

    assertThat(byAdmin(Job.SESSION_START, WEDNESDAY).isNew()).isTrue();
    assertThat(byAdmin(Job.SESSION_END, TUESDAY).isNew()).isTrue();
  }

  @Test
  void runs_that_have_ended_do_not_stand_in_an_admins_way() {
    for (var status : List.of(RunStatus.SUCCEEDED, RunStatus.FAILED)) {
      var first = byAdmin(Job.EOD_COLLECT, TUESDAY).run();
      end(first.id(), status, Optional.empty(), 2);

      var second = byAdmin(Job.EOD_COLLECT, TUESDAY);

      assertThat(second.isNew()).isTrue();
      assertThat(second.run().id()).isNotEqualTo(first.id());
      succeeded(second.run().id(), 3);
    }
  }

  @Test
  void an_admins_run_does_not_stand_in_the_schedules_way() {
    byAdmin(Job.CLEANUP, TUESDAY);
    assertThat(scheduled(Job.CLEANUP, DUE).isNew()).isTrue();
  }

  @Test
  void of_many_nodes_that_queue_the_same_one_does() {
    var added = Crowd.of(12, _ -> scheduled(Job.EOD_COLLECT, DUE));

    assertThat(added).filteredOn(Addition::isNew).hasSize(1);
    assertThat(added).extracting(it -> it.run().id()).containsOnly(added.getFirst().run().id());
  }

  @Test
  void of_many_admins_who_want_the_same_one_gets_it() {
    var added = Crowd.of(12, _ -> byAdmin(Job.EOD_COLLECT, TUESDAY));
    assertThat(added).filteredOn(Addition::isNew).hasSize(1);
  }

  @Test
  void queueing_is_only_for_units_of_work() {
    var run = new NewRun(Job.CLEANUP, TUESDAY, Trigger.SCHEDULE, DUE, QUEUED);
    assertThatIllegalStateException().isThrownBy(() -> runs().add(run));
    var queued = queued(Job.CLEANUP);
    assertThatIllegalStateException().isThrownBy(() -> runs().queueAgain(queued, QUEUED));
  }

  @Test
  void what_is_queued_in_a_unit_of_work_that_fails_is_not() {
    var run = new NewRun(Job.CLEANUP, TUESDAY, Trigger.SCHEDULE, DUE, QUEUED);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            doing(() -> {
              var _ = runs().add(run);
              throw new IllegalStateException("planted");
            }));
    assertThat(runs().scheduled(List.of(new Due(Job.CLEANUP, DUE)))).isEmpty();
  }

  @Test
  void scheduled_runs_are_found_by_what_they_are_due_for() {
    var start = scheduled(Job.SESSION_START, DUE).run();
    var cleanup = scheduled(Job.CLEANUP, DUE.plusSeconds(1)).run();
    byAdmin(Job.SESSION_END, TUESDAY);

    assertThat(
            runs()
                .scheduled(
                    List.of(
                        new Due(Job.CLEANUP, DUE.plusSeconds(1)),
                        new Due(Job.CLEANUP, DUE),
                        new Due(Job.SESSION_END, DUE),
                        new Due(Job.SESSION_START, DUE))))
        .containsExactlyInAnyOrder(start, cleanup);
    assertThat(runs().scheduled(List.of())).isEmpty();
  }

  // Running.

  @Test
  void a_run_is_begun_again_and_again_until_it_has_ended() {
    var id = queued(Job.CLEANUP).id();

    var first = runs().begin(id, QUEUED.plusSeconds(1)).orElseThrow();
    assertThat(first.failures()).isZero();
    assertThat(first.run().status()).isEqualTo(RunStatus.RUNNING);
    assertThat(first.run().attempts()).isEqualTo(1);
    assertThat(first.run().startedAt()).contains(QUEUED.plusSeconds(1));
    assertThat(runs().find(id)).contains(first.run());

    var second = runs().begin(id, QUEUED.plusSeconds(9)).orElseThrow().run();
    assertThat(second.attempts()).isEqualTo(2);
    assertThat(second.startedAt()).contains(QUEUED.plusSeconds(9));
  }

  @Test
  void how_a_run_ends_is_kept_as_it_was_told() {
    for (var status : List.of(RunStatus.SUCCEEDED, RunStatus.FAILED, RunStatus.WAITING)) {
      var again = status == RunStatus.WAITING ? Optional.of(DUE) : Optional.<Instant>empty();
      var id = byAdmin(Job.EOD_COLLECT, TUESDAY).run().id();
      var ended = end(id, status, again, 5);
      assertThat(runs().find(id)).contains(ended);
    }
  }

  @Test
  void what_has_ended_is_neither_begun_nor_ended_once_more() {
    var ended = succeeded(queued(Job.CLEANUP).id(), 2);

    assertThat(runs().begin(ended.id(), QUEUED.plusSeconds(3))).isEmpty();
    assertThat(runs().end(ended(ended, RunStatus.FAILED, Optional.empty(), QUEUED))).isFalse();
    assertThat(runs().begin(new RunId(4711), QUEUED)).isEmpty();
    assertThat(runs().find(ended.id())).contains(ended);
  }

  @Test
  void who_was_overtaken_does_not_say_how_the_run_ended() {
    var id = queued(Job.CLEANUP).id();
    var overtaken = begun(id);
    var last = begun(id);

    assertThat(runs().end(ended(overtaken, RunStatus.FAILED, Optional.empty(), QUEUED))).isFalse();
    assertThat(runs().end(ended(last, RunStatus.SUCCEEDED, Optional.empty(), QUEUED))).isTrue();
  }

  @Test
  void failures_are_counted_in_a_row() {
    var id = queued(Job.CLEANUP).id();
    assertThat(failuresAfter(failed(id, Optional.of(DUE)))).isEqualTo(1);
    assertThat(failuresAfter(failedBegun(id))).isEqualTo(2);
    var begun = runs().find(id).orElseThrow();
    var waiting = ended(begun, RunStatus.WAITING, Optional.of(DUE), QUEUED.plusSeconds(20));
    assertThat(runs().end(waiting)).isTrue();
    assertThat(failuresAfter(waiting)).isZero();
  }

  /// Queues and begins the run again.
  private int failuresAfter(JobRun ended) {
    var again = queueAgain(ended, QUEUED.plusSeconds(10)).orElseThrow();
    return runs().begin(again.id(), QUEUED.plusSeconds(11)).map(Begun::failures).orElseThrow();
  }

  private JobRun failedBegun(RunId id) {
    var begun = runs().find(id).orElseThrow();
    var failed = ended(begun, RunStatus.FAILED, Optional.of(DUE), QUEUED.plusSeconds(12));
    assertThat(runs().end(failed)).isTrue();
    return failed;
  }

  // Holding.

  @Test
  void a_run_is_held_by_one_at_a_time() {
    var id = queued(Job.CLEANUP).id();
    try (var _ = runs().hold(id).orElseThrow()) {
      assertThat(runs().hold(id)).isEmpty();
    }
    runs().hold(id).orElseThrow().close();
  }

  @Test
  void runs_are_held_each_for_itself() {
    var one = queued(Job.CLEANUP).id();
    var other = queued(Job.HEALTH_CHECK).id();
    try (var _ = runs().hold(one).orElseThrow()) {
      try (var _ = runs().hold(other).orElseThrow()) {
        assertThat(runs().hold(one)).isEmpty();
      }
      assertThat(runs().hold(one)).isEmpty();
    }
  }

  @Test
  void of_many_who_want_to_hold_a_run_one_does() {
    var id = queued(Job.CLEANUP).id();
    var inside = new AtomicInteger();

    Crowd.of(
        12,
        _ -> {
          for (int i = 0; i < 20; i++) {
            runs().hold(id).ifPresent(hold -> whileHeld(hold, inside));
          }
          return true;
        });

    runs().hold(id).orElseThrow().close();
  }

  private static void whileHeld(Hold hold, AtomicInteger inside) {
    try (hold) {
      assertThat(inside.incrementAndGet()).isEqualTo(1);
      inside.decrementAndGet();
    }
  }

  @Test
  void holding_is_not_for_units_of_work() {
    var id = queued(Job.CLEANUP).id();
    assertThatIllegalStateException().isThrownBy(() -> doing(() -> runs().hold(id)));
  }

  // Again.

  @Test
  void a_run_that_is_queued_again_keeps_what_became_of_it() {
    var failed = failed(queued(Job.CLEANUP).id(), Optional.of(DUE));

    var again = queueAgain(failed, QUEUED.plusSeconds(30)).orElseThrow();

    assertThat(again.status()).isEqualTo(RunStatus.QUEUED);
    assertThat(again.queuedAt()).isEqualTo(QUEUED.plusSeconds(30));
    assertThat(again.againAt()).isEmpty();
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.error()).contains("it broke");
    assertThat(again.endedAt()).isEqualTo(failed.endedAt());
    assertThat(runs().find(again.id())).contains(again);
  }

  @Test
  void what_was_queued_or_begun_and_lost_can_be_queued_again() {
    var queued = queued(Job.CLEANUP);
    var again = queueAgain(queued, QUEUED.plusSeconds(11)).orElseThrow();
    var begun = begun(again.id());

    assertThat(queueAgain(begun, QUEUED.plusSeconds(22)).orElseThrow().status())
        .isEqualTo(RunStatus.QUEUED);
  }

  @Test
  void a_run_that_has_changed_since_it_was_read_is_not_queued_again() {
    var queued = queued(Job.CLEANUP);
    var begun = begun(queued.id());
    assertThat(queueAgain(queued, QUEUED.plusSeconds(30))).as("it was begun").isEmpty();

    var failed = ended(begun, RunStatus.FAILED, Optional.of(DUE), QUEUED.plusSeconds(3));
    assertThat(runs().end(failed)).isTrue();
    assertThat(queueAgain(begun, QUEUED.plusSeconds(30))).as("it has ended").isEmpty();

    assertThat(queueAgain(failed, QUEUED.plusSeconds(30))).isPresent();
    assertThat(queueAgain(failed, QUEUED.plusSeconds(31))).as("somebody else did").isEmpty();
  }

  @Test
  void what_has_succeeded_is_not_queued_again() {
    assertThat(queueAgain(succeeded(queued(Job.CLEANUP).id(), 2), QUEUED)).isEmpty();
  }

  @Test
  void of_many_nodes_that_queue_a_run_again_one_does() {
    var failed = failed(queued(Job.CLEANUP).id(), Optional.of(DUE));
    var again = Crowd.of(12, i -> queueAgain(failed, QUEUED.plusSeconds(30 + i)));
    assertThat(again).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void runs_are_due_again_at_their_time_and_in_its_order() {
    var later = failed(queued(Job.CLEANUP).id(), Optional.of(DUE.plusSeconds(20)));
    var soon = failed(queued(Job.EOD_COLLECT).id(), Optional.of(DUE.plusSeconds(10)));
    failed(queued(Job.SESSION_END).id(), Optional.empty());
    queued(Job.SESSION_START);

    assertThat(runs().dueAgain(DUE.plusSeconds(9), 10)).isEmpty();
    assertThat(runs().dueAgain(DUE.plusSeconds(10), 10)).containsExactly(soon);
    assertThat(runs().dueAgain(DUE.plusSeconds(60), 10)).containsExactly(soon, later);
    assertThat(runs().dueAgain(DUE.plusSeconds(60), 1)).containsExactly(soon);
    assertThat(runs().nextAgain(DUE)).contains(DUE.plusSeconds(10));
    assertThat(runs().nextAgain(DUE.plusSeconds(10))).contains(DUE.plusSeconds(20));
    assertThat(runs().nextAgain(DUE.plusSeconds(20))).isEmpty();
  }

  @Test
  void a_run_is_lost_if_it_was_queued_long_ago_and_nobody_is_at_it() {
    var queued = queued(Job.CLEANUP);
    var begun = begun(queued(Job.EOD_COLLECT).id());
    succeeded(queued(Job.SESSION_START).id(), 2);
    failed(queued(Job.SESSION_END).id(), Optional.of(DUE));

    assertThat(runs().lost(QUEUED, 10)).as("queued just now").isEmpty();
    assertThat(runs().lost(QUEUED.plusMillis(1), 10)).containsExactly(queued, begun);
    assertThat(runs().lost(QUEUED.plusMillis(1), 1)).containsExactly(queued);
    try (var _ = runs().hold(begun.id()).orElseThrow()) {
      assertThat(runs().lost(QUEUED.plusMillis(1), 10)).containsExactly(queued);
    }
    assertThat(runs().lost(QUEUED.plusMillis(1), 10)).contains(begun);
  }

  // Looking.

  @Test
  void pages_are_read_newest_first_and_go_on_behind_the_last() {
    var all = Arrays.stream(Job.values()).map(this::queued).toList().reversed();

    var first = runs().page(ALL, 3);
    assertThat(first.items()).isEqualTo(all.subList(0, 3));
    assertThat(first.hasMore()).isTrue();
    var rest =
        runs()
            .page(
                new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(first.items().getLast().id())),
                10);
    assertThat(rest.items()).isEqualTo(all.subList(3, all.size()));
    assertThat(rest.hasMore()).isFalse();
  }

  @Test
  void pages_hold_what_was_asked_for() {
    var cleanup = queued(Job.CLEANUP);
    var wednesday = byAdmin(Job.CLEANUP, WEDNESDAY).run();
    var failed = failed(queued(Job.EOD_COLLECT).id(), Optional.empty());

    assertThat(page(Optional.of(Job.CLEANUP), Optional.empty(), Optional.empty()))
        .containsExactly(wednesday, cleanup);
    assertThat(page(Optional.empty(), Optional.of(RunStatus.FAILED), Optional.empty()))
        .containsExactly(failed);
    assertThat(page(Optional.empty(), Optional.empty(), Optional.of(TUESDAY)))
        .containsExactly(failed, cleanup);
    assertThat(
            page(Optional.of(Job.CLEANUP), Optional.of(RunStatus.QUEUED), Optional.of(WEDNESDAY)))
        .containsExactly(wednesday);
    assertThat(page(Optional.of(Job.CLEANUP), Optional.of(RunStatus.FAILED), Optional.empty()))
        .isEmpty();
  }

  private List<JobRun> page(
      Optional<Job> job, Optional<RunStatus> status, Optional<TradingDay> day) {
    return runs().page(new Filter(job, status, day, Optional.empty()), 10).items();
  }

  @Test
  void of_each_job_the_last_success_is_told() {
    var late = scheduled(Job.HEALTH_CHECK, DUE).run();
    var early = scheduled(Job.HEALTH_CHECK, DUE.plusSeconds(3_600)).run();
    succeeded(early.id(), 10);
    var last = succeeded(late.id(), 20);
    failed(queued(Job.EOD_COLLECT).id(), Optional.empty());
    var cleanup = succeeded(queued(Job.CLEANUP).id(), 1);

    assertThat(runs().lastSuccesses())
        .isEqualTo(Map.of(Job.HEALTH_CHECK, last, Job.CLEANUP, cleanup));
  }

  @Test
  void what_has_not_succeeded_is_counted_by_its_status() {
    assertThat(runs().open()).isEmpty();
    queued(Job.CLEANUP);
    queued(Job.SESSION_START);
    begun(queued(Job.SESSION_END).id());
    failed(queued(Job.EOD_COLLECT).id(), Optional.empty());
    succeeded(queued(Job.HEALTH_CHECK).id(), 2);

    assertThat(runs().open())
        .isEqualTo(
            Map.of(
                RunStatus.QUEUED, Map.of(Job.CLEANUP, 1L, Job.SESSION_START, 1L),
                RunStatus.RUNNING, Map.of(Job.SESSION_END, 1L),
                RunStatus.FAILED, Map.of(Job.EOD_COLLECT, 1L)));
  }

  @Test
  void what_has_failed_for_good_counts_until_its_job_succeeds() {
    var forGood = failed(scheduled(Job.HEALTH_CHECK, DUE).run().id(), Optional.empty());
    failed(scheduled(Job.EOD_COLLECT, DUE).run().id(), Optional.of(DUE));
    succeeded(scheduled(Job.CLEANUP, DUE).run().id(), 3);
    assertThat(runs().open())
        .isEqualTo(Map.of(RunStatus.FAILED, Map.of(Job.HEALTH_CHECK, 1L, Job.EOD_COLLECT, 1L)));

    succeeded(scheduled(Job.HEALTH_CHECK, DUE.plusSeconds(3_600)).run().id(), 3);
    succeeded(scheduled(Job.EOD_COLLECT, DUE.plusSeconds(3_600)).run().id(), 3);
    assertThat(runs().open())
        .as("what is tried again is not done with")
        .isEqualTo(Map.of(RunStatus.FAILED, Map.of(Job.EOD_COLLECT, 1L)));

    end(byAdmin(Job.HEALTH_CHECK, TUESDAY).run().id(), RunStatus.FAILED, Optional.empty(), 4);
    assertThat(runs().open().get(RunStatus.FAILED)).containsEntry(Job.HEALTH_CHECK, 1L);
    assertThat(runs().find(forGood.id())).contains(forGood);
  }

  @Test
  void of_each_job_the_run_that_ended_last_is_told_however_it_did() {
    assertThat(runs().lastEnds()).isEmpty();
    succeeded(scheduled(Job.HEALTH_CHECK, DUE).run().id(), 2);
    var failed =
        failed(scheduled(Job.HEALTH_CHECK, DUE.plusSeconds(3_600)).run().id(), Optional.empty());
    begun(scheduled(Job.HEALTH_CHECK, DUE.plusSeconds(7_200)).run().id());
    queued(Job.CLEANUP);

    assertThat(runs().lastEnds()).isEqualTo(Map.of(Job.HEALTH_CHECK, failed));
  }
}
