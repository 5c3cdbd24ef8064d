package com.oxuniverse.application.batch;

import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.audit.Actor;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeCycle;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.QueueJob;
import com.oxuniverse.application.port.in.QueueJob.InFuture;
import com.oxuniverse.application.port.in.QueueJob.NotPlayable;
import com.oxuniverse.application.port.in.QueueJob.Ordered;
import com.oxuniverse.application.port.in.QueueJob.Over;
import com.oxuniverse.application.port.in.QueueJob.Queued;
import com.oxuniverse.application.port.in.QueueJob.UnderWay;
import com.oxuniverse.application.port.in.RetryJob;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.session.Phase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Jobs that an admin wants.
class QueueJobTest {

  private final FakeGame game = FakeGame.create();
  private final FakeCycle cycle = FakeCycle.of(game);
  private final Admin boss = new Admin(game.player("boss"), new Nickname("boss"));

  private QueueJob.Result queue(Job job, String date) {
    return cycle.batch().queueJob().queue(boss, job, Optional.of(day(date)));
  }

  private static JobRun run(QueueJob.Result result) {
    return switch (result) {
      case Queued(var run) -> run;
      case UnderWay(var run) -> run;
      case NotPlayable _, InFuture _, Over _ -> throw new AssertionError(result);
    };
  }

  private static TradingDay dayOf(QueueJob.Result result) {
    return run(result).day();
  }

  @Test
  void a_job_is_queued_announced_and_audited() {
    game.prepared(TUESDAY).at(TUESDAY + "T06:00");

    var run = run(queue(Job.SESSION_START, TUESDAY));

    assertThat(run.trigger()).isEqualTo(Trigger.ADMIN);
    assertThat(run.dueAt()).isEqualTo(game.now());
    assertThat(cycle.announced()).containsExactly(run.id());
    assertThat(game.world().store().acts())
        .containsExactly(
            new AdminAct(
                boss.signature(),
                "job.queue",
                "SESSION_START 2024-01-02",
                "",
                "run " + run.id(),
                "",
                game.now()));
    cycle.run(run.id());
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.OPEN);
  }

  @Test
  void a_program_is_audited_as_what_it_is() {
    game.at(TUESDAY + "T12:00");

    var _ =
        cycle
            .batch()
            .queueJob()
            .queue(new Actor.Internal(), Job.SESSION_START, Optional.of(day(TUESDAY)));

    assertThat(game.world().store().acts()).extracting(AdminAct::who).containsExactly("internal");
  }

  @Test
  void what_is_under_way_is_not_queued_once_more() {
    game.at(TUESDAY + "T12:00");
    var first = run(queue(Job.SESSION_START, TUESDAY));
    assertThat(queue(Job.SESSION_START, TUESDAY)).isEqualTo(new UnderWay(first));
    assertThat(game.world().store().acts()).hasSize(1);

    cycle.run(first.id());
    assertThat(queue(Job.SESSION_START, TUESDAY))
        .as("it waits for symbols")
        .isInstanceOf(UnderWay.class);
    game.prepared(TUESDAY).at(TUESDAY + "T12:00");
    assertThat(retry(first.id())).isInstanceOf(RetryJob.Queued.class);
    cycle.run(first.id());
    assertThat(queue(Job.SESSION_START, TUESDAY)).isInstanceOf(Queued.class);
  }

  @Test
  void of_many_admins_at_once_one_queues() {
    game.at(TUESDAY + "T12:00");
    var results = Burst.of(16, () -> queue(Job.SESSION_START, TUESDAY));
    assertThat(results).filteredOn(it -> it instanceof Queued).hasSize(1);
    assertThat(game.world().store().acts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-03T05:29, UNIVERSE_CREATE, 2024-01-02",
    "2024-01-03T05:30, UNIVERSE_CREATE, 2024-01-03",
    "2024-01-03T05:59, SESSION_START, 2024-01-02",
    "2024-01-03T06:00, SESSION_START, 2024-01-03",
    "2024-01-03T12:00, SESSION_END, 2024-01-02",
    "2024-01-03T06:14, EOD_COLLECT, 2023-12-29",
    "2024-01-03T06:15, EOD_COLLECT, 2024-01-02",
    "2024-01-07T12:00, SETTLEMENT_RUN, 2024-01-05",
    "2024-01-07T12:00, UNIVERSE_CREATE, 2024-01-05",
    "2024-01-07T12:00, CLEANUP, 2024-01-07",
    "2024-01-07T05:59, HEALTH_CHECK, 2024-01-06"
  })
  void without_a_day_it_is_the_last_that_the_job_was_due_for(String korean, Job job, String date) {
    game.prepared("2023-12-29").prepared(TUESDAY).prepared("2024-01-05").at(korean);
    assertThat(dayOf(cycle.batch().queueJob().queue(boss, job, Optional.empty())))
        .isEqualTo(day(date));
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void nothing_is_done_for_a_day_that_has_not_come(Job job) {
    game.at(TUESDAY + "T12:00");
    assertThat(queue(job, WEDNESDAY)).isEqualTo(new InFuture(day(WEDNESDAY)));
    assertThat(cycle.runs()).isEmpty();
    assertThat(game.world().store().acts()).isEmpty();
  }

  @Test
  void a_day_that_is_over_is_begun_only_if_it_was_prepared() {
    game.prepared(TUESDAY).at("2024-01-04T12:00");
    for (Job job : new Job[] {Job.UNIVERSE_CREATE, Job.SESSION_START}) {
      assertThat(queue(job, WEDNESDAY)).isEqualTo(new Over(day(WEDNESDAY)));
      assertThat(queue(job, TUESDAY)).isInstanceOf(Queued.class);
    }
    assertThat(queue(Job.SESSION_END, WEDNESDAY)).isInstanceOf(Queued.class);
    assertThat(cycle.batch().queueJob().queueAll(boss, Optional.of(day(WEDNESDAY))))
        .extracting(Ordered::result)
        .containsOnly(new Over(day(WEDNESDAY)));

    game.at(WEDNESDAY + "T23:58:59.999999");
    assertThat(queue(Job.SESSION_START, WEDNESDAY)).isInstanceOf(Queued.class);
  }

  @Test
  void the_cycle_is_not_run_for_a_day_without_a_session_but_chores_are() {
    game.at("2024-01-06T12:00");
    assertThat(queue(Job.SESSION_START, "2024-01-06"))
        .isEqualTo(new NotPlayable(day("2024-01-06")));
    assertThat(queue(Job.UNIVERSE_CREATE, "2024-01-01"))
        .isEqualTo(new NotPlayable(day("2024-01-01")));
    assertThat(queue(Job.INTEGRITY_RUN, "2024-01-06")).isInstanceOf(Queued.class);
  }

  @Test
  void all_jobs_of_a_day_are_queued_in_the_order_of_the_cycle() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).at(WEDNESDAY + "T06:15");

    var all = cycle.batch().queueJob().queueAll(boss, Optional.empty());

    assertThat(all)
        .extracting(Ordered::job)
        .containsExactly(
            Job.EOD_COLLECT,
            Job.SETTLEMENT_RUN,
            Job.UNIVERSE_CREATE,
            Job.SESSION_START,
            Job.SESSION_END,
            Job.INTEGRITY_RUN);
    assertThat(all)
        .extracting(it -> dayOf(it.result()).toString())
        .containsExactly(TUESDAY, TUESDAY, WEDNESDAY, WEDNESDAY, WEDNESDAY, WEDNESDAY);
    cycle.announced().forEach(cycle::run);
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    assertThat(game.session(WEDNESDAY).phase()).isEqualTo(Phase.OPEN);
    assertThat(cycle.last(Job.SESSION_END, WEDNESDAY).status()).isEqualTo(RunStatus.WAITING);
  }

  @Test
  void all_jobs_of_a_day_that_cannot_be_are_refused_alike() {
    game.at("2024-01-06T12:00");
    assertThat(cycle.batch().queueJob().queueAll(boss, Optional.of(day("2024-01-06"))))
        .hasSize(6)
        .extracting(Ordered::result)
        .containsOnly(new NotPlayable(day("2024-01-06")));
    assertThat(cycle.runs()).isEmpty();
  }

  // Trying again.

  private RetryJob.Result retry(RunId id) {
    return cycle.batch().retryJob().retry(boss, id);
  }

  @Test
  void a_run_that_waits_or_failed_is_tried_again_at_an_admins_word() {
    game.at(TUESDAY + "T12:00");
    var waiting = run(queue(Job.SESSION_START, TUESDAY)).id();
    var failed = run(queue(Job.SESSION_END, "2023-12-29")).id();
    cycle.run(waiting);
    cycle.run(failed);
    var _ = cycle.announced();

    for (var id : new RunId[] {waiting, failed}) {
      assertThat(retry(id))
          .isEqualTo(new RetryJob.Queued(cycle.batch().viewJobs().find(id).orElseThrow()));
      assertThat(cycle.announced()).containsExactly(id);
    }
    assertThat(game.world().store().acts())
        .extracting(it -> it.action() + " " + it.before())
        .endsWith("job.retry WAITING", "job.retry FAILED");
  }

  @Test
  void a_run_that_is_under_way_or_has_succeeded_is_not_tried_again() {
    var id = run(queue(Job.CLEANUP, "2024-01-01")).id();
    assertThat(retry(id)).isInstanceOf(RetryJob.NotRetryable.class);
    cycle.run(id);
    assertThat(retry(id)).isInstanceOf(RetryJob.NotRetryable.class);
    assertThat(retry(new RunId(4711))).isEqualTo(new RetryJob.NoSuchRun());
    assertThat(game.world().store().acts()).hasSize(1);
  }

  @Test
  void of_many_who_try_again_one_does() {
    game.at(TUESDAY + "T12:00");
    var id = run(queue(Job.SESSION_END, TUESDAY)).id();
    cycle.run(id);
    assertThat(Burst.of(16, () -> retry(id)))
        .filteredOn(it -> it instanceof RetryJob.Queued)
        .hasSize(1);
  }

  // Looking.

  @Test
  void what_became_of_the_jobs_can_be_seen() {
    game.at(TUESDAY + "T12:00");
    var done = run(queue(Job.CLEANUP, TUESDAY)).id();
    var open = run(queue(Job.SESSION_START, TUESDAY));
    cycle.run(done);

    var view = cycle.batch().viewJobs();
    var succeeded = view.find(done).orElseThrow();
    assertThat(view.lastSuccesses()).isEqualTo(Map.of(Job.CLEANUP, succeeded));
    assertThat(view.open()).isEqualTo(Map.of(RunStatus.QUEUED, Map.of(Job.SESSION_START, 1L)));
    var all =
        new ViewJobs.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(view.page(all, 10).items()).containsExactly(open, succeeded);
  }
}
