package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.NewEvent.DaySettled;
import com.oxuniverse.application.events.NewEvent.JobWanted;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.domain.prediction.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [Outbox] and its [OutboxLanes] keep to.
public abstract class OutboxContract extends StorageContract {

  private static final String ME = "me";
  private static final String OTHER = "other";
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Instant QUEUED = Instant.parse("2026-03-01T12:00:00Z");

  protected abstract Outbox outbox();

  protected abstract OutboxLanes lanes();

  /// Lets leases grow older by that.
  protected abstract void pass(Duration time);

  private static JobRun run(long id, Job job, Instant queuedAt) {
    return new JobRun(
        new RunId(id),
        job,
        TUESDAY,
        Trigger.SCHEDULE,
        RunStatus.QUEUED,
        at("06:00"),
        0,
        queuedAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private void want(long run) {
    want(run, QUEUED);
  }

  private void want(long run, Instant queuedAt) {
    doing(() -> outbox().add(new JobWanted(run(run, Job.CLEANUP, queuedAt), at("06:00"))));
  }

  private void wantMany(int runs) {
    IntStream.rangeClosed(1, runs).forEach(this::want);
  }

  private LaneId take(String holder) {
    return lanes().take(holder, LEASE).orElseThrow();
  }

  /// Everything that waits, lane by lane; the lanes are free again.
  private List<PendingEvent> waiting() {
    var all = new ArrayList<PendingEvent>();
    var taken = new HashSet<LaneId>();
    for (var lane = lanes().take(ME, LEASE); lane.isPresent(); lane = lanes().take(ME, LEASE)) {
      taken.add(lane.get());
      all.addAll(lanes().pending(lane.get(), 1000));
    }
    taken.forEach(lane -> lanes().giveBack(lane, ME));
    return all;
  }

  private PendingEvent onlyOne() {
    var waiting = waiting();
    assertThat(waiting).hasSize(1);
    return waiting.getFirst();
  }

  @Test
  void a_run_that_waits_is_told_with_its_job_and_day() {
    doing(() -> outbox().add(new JobWanted(run(12, Job.SETTLEMENT_RUN, QUEUED), at("06:30"))));
    var event = onlyOne();
    assertThat(event.topic()).isEqualTo(Topic.SETTLEMENT_WANTED);
    assertThat(event.group()).isEqualTo("12");
    assertThat(event.id()).isEqualTo("job-wanted:12:2026-03-01T12:00:00Z");
    assertThat(event.data())
        .isEqualTo("{\"job\": \"SETTLEMENT_RUN\", \"run\": 12, \"tradingDay\": \"2024-01-02\"}");
    assertThat(event.at()).isEqualTo(at("06:30"));
  }

  @Test
  void a_job_waits_behind_no_pick() {
    scene.open(TUESDAY, AAPL);
    var player = scene.player("mina");
    scene.pick(player, AAPL, Choice.UP, "100");
    want(player.number());
    var lane = take(ME);
    assertThat(lanes().pending(lane, 1))
        .extracting(PendingEvent::topic)
        .containsExactly(Topic.JOB_WANTED);
    assertThat(lanes().pending(lane, 2))
        .extracting(PendingEvent::topic)
        .containsExactly(Topic.JOB_WANTED, Topic.PREDICTION_SUBMITTED);
  }

  @Test
  void a_settled_day_is_told_once_however_often_it_is_written() {
    doing(() -> outbox().add(new DaySettled(TUESDAY, at("06:30"))));
    doing(() -> outbox().add(new DaySettled(TUESDAY, at("07:00"))));
    var event = onlyOne();
    assertThat(event)
        .isEqualTo(
            new PendingEvent(
                event.sequence(),
                Topic.DAY_SETTLED,
                "2024-01-02",
                "day-settled:2024-01-02",
                "{\"tradingDay\": \"2024-01-02\"}",
                at("06:30")));
    lanes().published(List.of(event), QUEUED);
    doing(() -> outbox().add(new DaySettled(TUESDAY, at("07:00"))));
    assertThat(waiting()).isEmpty();
    doing(() -> outbox().add(new DaySettled(WEDNESDAY, at("07:00"))));
    assertThat(onlyOne().group()).isEqualTo("2024-01-03");
  }

  @Test
  void a_run_that_is_queued_again_is_told_again() {
    want(1, QUEUED);
    want(1, QUEUED);
    want(1, QUEUED.plusSeconds(10));
    assertThat(waiting()).extracting(PendingEvent::id).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void a_pick_is_told_with_what_was_picked() {
    scene.open(TUESDAY, AAPL);
    var pick = scene.pick(scene.player("ann"), AAPL, Choice.UP, "100");
    var event = onlyOne();
    assertThat(event.topic()).isEqualTo(Topic.PREDICTION_SUBMITTED);
    assertThat(event.group()).isEqualTo(pick.pick().user().toString());
    assertThat(event.id()).isEqualTo("prediction-submitted:" + pick.id());
    assertThat(event.data())
        .isEqualTo(
            """
            {"choice": "UP", "symbol": "AAPL", "userId": %s, "tradingDay": "2024-01-02", \
            "submittedAt": "%s", "predictionId": %s}\
            """
                .formatted(pick.pick().user(), pick.pick().submittedAt(), pick.id()));
    assertThat(event.at()).isEqualTo(pick.pick().submittedAt());
  }

  @Test
  void a_settled_symbol_is_told_with_its_revision() {
    scene.open(TUESDAY, AAPL);
    doing(() -> storage.book().book(Settlements.at(TUESDAY, AAPL, 1, "101")));
    var event = onlyOne();
    assertThat(event.topic()).isEqualTo(Topic.SYMBOL_SETTLED);
    assertThat(event.group()).isEqualTo("2024-01-02");
    assertThat(event.id()).isEqualTo("symbol-settled:2024-01-02:AAPL:1");
    assertThat(event.data())
        .isEqualTo(
            "{\"symbol\": \"AAPL\", \"outcome\": \"UP\", \"revision\": 1,"
                + " \"tradingDay\": \"2024-01-02\"}");
  }

  @Test
  void an_event_whose_cause_fails_is_never_told() {
    assertThatThrownBy(() ->
            doing(() -> {
              outbox().add(new DaySettled(TUESDAY, at("06:30")));
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(lanes().take(ME, LEASE)).isEmpty();
  }

  @Test
  void an_event_is_only_for_units_of_work_and_a_lane_for_none() {
    assertThatIllegalStateException()
        .isThrownBy(() -> outbox().add(new DaySettled(TUESDAY, at("06:30"))));
    assertThatIllegalStateException()
        .isThrownBy(() -> doing(() -> lanes().take(ME, LEASE).ifPresent(_ -> {})));
  }

  @Test
  void a_lane_without_events_is_not_taken() {
    assertThat(lanes().take(ME, LEASE)).isEmpty();
    want(1);
    var lane = take(ME);
    lanes().published(lanes().pending(lane, 10), QUEUED);
    lanes().giveBack(lane, ME);
    assertThat(lanes().take(ME, LEASE)).isEmpty();
  }

  @Test
  void a_group_is_always_in_the_same_lane_and_in_its_order() {
    wantMany(40);
    for (int again = 1; again <= 3; again++) {
      for (long run = 1; run <= 40; run++) {
        want(run, QUEUED.plusSeconds(again));
      }
    }
    var lanesOfGroups = new HashSet<List<Object>>();
    var taken = new ArrayList<LaneId>();
    for (var lane = lanes().take(ME, LEASE); lane.isPresent(); lane = lanes().take(ME, LEASE)) {
      taken.add(lane.get());
      var events = lanes().pending(lane.get(), 1000);
      assertThat(events).isSortedAccordingTo(Comparator.comparingLong(PendingEvent::sequence));
      for (PendingEvent event : events) {
        lanesOfGroups.add(List.of(event.group(), lane.get()));
      }
    }
    assertThat(taken).doesNotHaveDuplicates().hasSizeBetween(2, 16);
    assertThat(lanesOfGroups).as("one lane a group").hasSize(40);
  }

  @Test
  void no_more_are_read_than_asked_for_and_those_are_the_oldest() {
    for (int i = 0; i < 5; i++) {
      want(1, QUEUED.plusSeconds(i));
    }
    var lane = take(ME);
    assertThat(lanes().pending(lane, 2))
        .extracting(PendingEvent::id)
        .containsExactly("job-wanted:1:2026-03-01T12:00:00Z", "job-wanted:1:2026-03-01T12:00:01Z");
  }

  @Test
  void what_was_published_waits_no_more() {
    want(1);
    want(1, QUEUED.plusSeconds(1));
    var lane = take(ME);
    var pending = lanes().pending(lane, 10);
    lanes().published(pending.subList(0, 1), QUEUED);
    assertThat(lanes().pending(lane, 10)).containsExactly(pending.getLast());
    assertThat(lanes().backlog().events()).isEqualTo(1);
  }

  @Test
  void a_lane_is_held_by_one_until_it_is_given_back() {
    want(1);
    var lane = take(ME);
    assertThat(lanes().take(OTHER, LEASE)).isEmpty();
    lanes().giveBack(lane, OTHER);
    assertThat(lanes().take(OTHER, LEASE)).as("it was not theirs to give back").isEmpty();
    lanes().giveBack(lane, ME);
    assertThat(lanes().take(OTHER, LEASE)).contains(lane);
  }

  @Test
  void a_lane_whose_holder_is_gone_is_taken_by_another() {
    want(1);
    var lane = take(ME);
    pass(LEASE.plusSeconds(1));
    assertThat(take(OTHER)).isEqualTo(lane);
    assertThat(lanes().keep(lane, ME, LEASE)).as("lost").isFalse();
    assertThat(lanes().keep(lane, OTHER, LEASE)).isTrue();
    lanes().giveBack(lane, ME);
    assertThat(lanes().take(ME, LEASE)).as("the other holds it still").isEmpty();
  }

  @Test
  void a_hold_that_is_kept_lasts_longer() {
    want(1);
    var lane = take(ME);
    pass(Duration.ofSeconds(9));
    assertThat(lanes().keep(lane, ME, LEASE)).isTrue();
    pass(Duration.ofSeconds(9));
    assertThat(lanes().take(OTHER, LEASE)).isEmpty();
    pass(Duration.ofSeconds(2));
    assertThat(lanes().take(OTHER, LEASE)).contains(lane);
  }

  /// Or one that never runs dry would keep all others waiting.
  @Test
  void the_lane_that_has_waited_longest_is_taken_first() {
    wantMany(40);
    var first = take(ME);
    lanes().giveBack(first, ME);
    var seen = new ArrayList<LaneId>();
    for (var lane = take(ME); !lane.equals(first); lane = take(ME)) {
      lanes().giveBack(lane, ME);
      seen.add(lane);
    }
    assertThat(seen).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void many_who_take_at_once_get_lanes_of_their_own() {
    wantMany(100);
    var taken = Crowd.of(16, i -> lanes().take("node" + i, LEASE));
    var lanes = taken.stream().flatMap(Optional::stream).toList();
    assertThat(lanes).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void the_backlog_says_how_much_waits_and_since_when() {
    assertThat(lanes().backlog().events()).isZero();
    assertThat(lanes().backlog().oldest()).isEmpty();
    wantMany(3);
    var backlog = lanes().backlog();
    assertThat(backlog.events()).isEqualTo(3);
    assertThat(backlog.oldest()).isPresent();
    lanes().published(waiting(), QUEUED);
    assertThat(lanes().backlog().events()).isZero();
  }

  @Test
  void who_waits_for_news_waits_no_longer_than_told() throws InterruptedException {
    lanes().awaitNews(Duration.ofMillis(1));
    lanes().awaitNews(Duration.ofMillis(1));
    assertThat(Set.copyOf(waiting())).isEmpty();
  }
}
