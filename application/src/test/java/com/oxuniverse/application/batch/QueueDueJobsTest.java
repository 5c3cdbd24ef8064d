package com.oxuniverse.application.batch;

import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeCycle;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.domain.rules.GameRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which runs there are at which time, and who is told.
class QueueDueJobsTest {

  private final FakeGame game = FakeGame.create();
  private final FakeCycle cycle = FakeCycle.of(game);

  /// The jobs that are announced, in that order.
  private List<Job> due(String korean) {
    game.at(korean);
    return due();
  }

  private List<Job> due() {
    return cycle.queueDue().stream().map(this::job).toList();
  }

  private Job job(RunId id) {
    return cycle.batch().viewJobs().find(id).orElseThrow().job();
  }

  private void noChoresAreLeftOf(String korean) {
    game.at(korean);
    cycle.queueDue().forEach(cycle::run);
  }

  @Test
  void what_the_service_needs_is_done_at_its_first_start() {
    assertThat(due("2024-01-01T12:00"))
        .containsExactly(Job.CLEANUP, Job.INTEGRITY_RUN, Job.HEALTH_CHECK);
    assertThat(cycle.runs())
        .extracting(JobRun::dueAt)
        .containsExactly(
            korea("2024-01-01T04:30"), korea("2024-01-01T08:00"), korea("2024-01-01T12:00"));
    assertThat(due()).isEmpty();
  }

  @Test
  void chores_are_due_at_their_hours_and_of_missed_ones_the_last_is_enough() {
    noChoresAreLeftOf("2024-01-01T12:00");

    assertThat(due("2024-01-01T12:59:59.999999")).isEmpty();
    assertThat(due("2024-01-01T13:00")).containsExactly(Job.HEALTH_CHECK);
    assertThat(due("2024-01-02T04:29:59.999999")).containsExactly(Job.HEALTH_CHECK);
    assertThat(due("2024-01-02T04:30")).containsExactly(Job.CLEANUP);
    assertThat(cycle.last(Job.CLEANUP, "2024-01-01").dueAt())
        .as("before six it still is the day before")
        .isEqualTo(korea("2024-01-02T04:30"));
  }

  @Test
  void a_day_goes_step_by_step() {
    noChoresAreLeftOf(TUESDAY + "T05:00");
    game.closes(TUESDAY, "101");

    assertThat(due(TUESDAY + "T05:29:59.999999")).isEmpty();
    assertThat(due(TUESDAY + "T05:30")).containsExactly(Job.UNIVERSE_CREATE);
    assertThat(due(TUESDAY + "T06:00"))
        .as("nothing is opened before the symbols were looked for")
        .containsExactly(Job.HEALTH_CHECK);
    cycle.run(cycle.last(Job.UNIVERSE_CREATE, TUESDAY).id());
    assertThat(due()).containsExactly(Job.SESSION_START);
    cycle.run(cycle.last(Job.SESSION_START, TUESDAY).id());
    noChoresAreLeftOf(TUESDAY + "T23:58");

    assertThat(due(TUESDAY + "T23:59")).containsExactly(Job.SESSION_END);
    cycle.run(cycle.last(Job.SESSION_END, TUESDAY).id());
    noChoresAreLeftOf(WEDNESDAY + "T06:14");

    assertThat(due(WEDNESDAY + "T06:15"))
        .contains(Job.EOD_COLLECT)
        .doesNotContain(Job.SETTLEMENT_RUN);
    cycle.run(cycle.last(Job.EOD_COLLECT, TUESDAY).id());
    assertThat(due()).contains(Job.SETTLEMENT_RUN);
  }

  @Test
  void who_works_is_told_by_the_queue_of_the_job() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY);
    cycle.at(WEDNESDAY + "T06:15");

    assertThat(game.world().store().events())
        .filteredOn(it -> it.topic().endsWith("-wanted"))
        .allSatisfy(event ->
            assertThat(event.topic())
                .isEqualTo(
                    switch (job(new RunId(Long.parseLong(event.groupKey())))) {
                      case EOD_COLLECT -> "closes-wanted";
                      case SETTLEMENT_RUN -> "settlement-wanted";
                      default -> "job-wanted";
                    }));
  }

  @Test
  void many_nodes_at_once_queue_what_one_does() {
    game.opened(TUESDAY).closed(TUESDAY).at(WEDNESDAY + "T06:15");
    var nodes =
        List.of(cycle, FakeCycle.of(game), FakeCycle.of(game.restartedUnder(GameRules.DEFAULT)));

    var queued =
        Burst.of(12, () -> nodes.get(1).batch().queueDueJobs().queueDue()).stream()
            .mapToInt(it -> it)
            .sum();

    assertThat(queued).isEqualTo(cycle.runs().size());
    assertThat(cycle.runs()).extracting(it -> it.job() + " " + it.dueAt()).doesNotHaveDuplicates();
  }

  @Test
  void what_was_queued_or_begun_and_lost_is_announced_again_after_ten_seconds() {
    game.at("2024-01-01T12:00");
    var first = cycle.queueDue();
    var begun = first.getFirst();
    assertThat(game.world().batchRuns().begin(begun, cycle.machine().instant())).isPresent();

    cycle.machine().advance(Duration.ofSeconds(10));
    assertThat(cycle.queueDue()).isEmpty();
    cycle.machine().advance(Duration.ofMillis(1));
    assertThat(cycle.queueDue()).containsExactlyElementsOf(first);
    assertThat(cycle.queueDue()).isEmpty();
  }

  @Test
  void what_somebody_is_at_is_not_lost_however_long_it_takes() {
    game.at("2024-01-01T12:00");
    var all = cycle.queueDue();
    try (var _ = game.world().batchRuns().hold(all.getFirst()).orElseThrow()) {
      cycle.machine().advance(Duration.ofHours(1));
      assertThat(cycle.queueDue()).containsExactlyElementsOf(all.subList(1, all.size()));
    }
  }

  @Test
  void a_day_whose_collection_hangs_is_settled_half_an_hour_later_all_the_same() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).at(WEDNESDAY + "T06:15");
    var _ = cycle.queueDue();
    var collecting = cycle.last(Job.EOD_COLLECT, TUESDAY).id();
    try (var _ = game.world().batchRuns().hold(collecting).orElseThrow()) {
      assertThat(game.world().batchRuns().begin(collecting, cycle.machine().instant())).isPresent();
      cycle.machine().advance(Duration.ofMinutes(30));
      var _ = cycle.queueDue();
      assertThat(cycle.runs()).extracting(JobRun::job).doesNotContain(Job.SETTLEMENT_RUN);

      cycle.machine().advance(Duration.ofMillis(1));
      var _ = cycle.queueDue();
      assertThat(cycle.runs()).extracting(JobRun::job).contains(Job.SETTLEMENT_RUN);
    }
  }

  @Test
  void a_message_that_comes_late_or_twice_does_nothing_more() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY);
    cycle.at(WEDNESDAY + "T06:15");
    var before = cycle.runs();

    before.forEach(run -> cycle.run(run.id()));

    assertThat(cycle.runs()).isEqualTo(before);
  }

  @Test
  void a_day_that_is_settled_says_so_once() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY);
    cycle.at(WEDNESDAY + "T06:15");
    game.settle(TUESDAY);

    assertThat(game.world().store().events())
        .filteredOn(it -> it.topic().equals("day-settled"))
        .extracting(it -> it.groupKey())
        .containsExactly(TUESDAY);
  }
}
