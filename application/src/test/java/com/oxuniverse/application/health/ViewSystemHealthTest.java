package com.oxuniverse.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.port.in.ViewSystemHealth.Part;
import com.oxuniverse.application.port.in.ViewSystemHealth.Report;
import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import com.oxuniverse.application.port.out.DatabaseClock;
import com.oxuniverse.application.port.out.HealthProbe;
import com.oxuniverse.application.queue.QueueStatus;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ViewSystemHealthTest {

  private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

  private static final JobRun SETTLED =
      new JobRun(
          new RunId(7),
          Job.SETTLEMENT_RUN,
          TradingDay.parse("2026-06-30"),
          Trigger.SCHEDULE,
          RunStatus.SUCCEEDED,
          NOW,
          1,
          NOW,
          Optional.of(NOW),
          Optional.of(NOW),
          Optional.empty(),
          Optional.empty(),
          "101 symbols");

  private final SettableClock wallClock = new SettableClock(NOW);
  private final QueuesAt queues = new QueuesAt();
  private final LanesAt lanes = new LanesAt();
  private DatabaseClock database = _ -> Duration.ZERO;
  private Supplier<Map<Job, JobRun>> jobs = () -> Map.of(Job.SETTLEMENT_RUN, SETTLED);
  private List<HealthProbe> more = List.of();

  private Report report() {
    return new ViewSystemHealthService(database, queues, lanes, jobs, more, wallClock).report();
  }

  private Part part(String name) {
    return report().parts().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static QueueStatus queue(String name, long waiting, long dead) {
    return new QueueStatus(name, waiting, 0, 0, dead, Optional.empty());
  }

  @Test
  void all_parts_answer() {
    queues.all = () -> List.of(queue("ox-batch", 2, 0), queue("ox-eod-fetch", 3, 0));
    var report = report();
    assertThat(report.isUp()).isTrue();
    assertThat(report.at()).isEqualTo(NOW);
    assertThat(report.clockSkew()).contains(Duration.ZERO);
    assertThat(report.lastSuccesses()).isEqualTo(Map.of(Job.SETTLEMENT_RUN, SETTLED));
    assertThat(report.parts())
        .containsExactly(
            new Part("database", State.UP, Duration.ZERO, "its clock is 0 ms ahead of ours"),
            new Part("queues", State.UP, Duration.ZERO, "5 messages wait in 2 queues"),
            new Part("outbox", State.UP, Duration.ZERO, "0 events wait, the oldest for 0 s"),
            new Part("jobs", State.UP, Duration.ZERO, "1 jobs have succeeded before"));
  }

  @Test
  void the_databases_clock_is_compared_with_ours() {
    database =
        ours -> {
          assertThat(ours).isSameAs(wallClock);
          wallClock.advance(Duration.ofMillis(400));
          return Duration.ofMillis(1_500);
        };
    var report = report();
    assertThat(report.clockSkew()).contains(Duration.ofMillis(1_500));
    assertThat(report.parts().getFirst())
        .isEqualTo(
            new Part(
                "database",
                State.UP,
                Duration.ofMillis(400),
                "its clock is 1500 ms ahead of ours"));
  }

  @Test
  void clocks_that_go_far_apart_are_trouble_in_either_direction() {
    database = _ -> Duration.ofSeconds(-2);
    assertThat(part("database").state()).isEqualTo(State.UP);
    database = _ -> Duration.ofMillis(-2_001);
    assertThat(part("database").state()).isEqualTo(State.DEGRADED);
    database = _ -> Duration.ofMillis(2_001);
    assertThat(part("database").state()).isEqualTo(State.DEGRADED);
    assertThat(report().isUp()).isTrue();
  }

  @Test
  void dead_letters_are_work_that_was_not_done() {
    queues.all =
        () -> List.of(queue("ox-batch", 2, 1), queue("ox-eod-fetch", 3, 0), queue("x", 0, 2));
    var part = part("queues");
    assertThat(part.state()).isEqualTo(State.DEGRADED);
    assertThat(part.detail()).isEqualTo("ox-batch has 1 dead letters, x has 2 dead letters");
  }

  @Test
  void events_that_wait_for_more_than_a_minute_are_published_by_nobody() {
    lanes.waits(7, NOW.minusSeconds(60));
    assertThat(part("outbox").state()).isEqualTo(State.UP);
    lanes.waits(7, NOW.minusSeconds(61));
    assertThat(part("outbox").state()).isEqualTo(State.DEGRADED);
    assertThat(part("outbox").detail()).isEqualTo("7 events wait, the oldest for 61 s");
  }

  @Test
  void what_does_not_answer_is_down_and_the_others_are_not() {
    queues.all =
        () -> {
          throw new TransientFailure("the queue server is away");
        };
    jobs =
        () -> {
          throw new TransientFailure("the database is away");
        };
    database =
        _ -> {
          throw new TransientFailure("the database is away");
        };
    var report = report();
    assertThat(report.isUp()).isFalse();
    assertThat(report.clockSkew()).isEmpty();
    assertThat(report.lastSuccesses()).isEmpty();
    assertThat(report.parts())
        .containsExactly(
            new Part("database", State.DOWN, Duration.ZERO, "the database is away"),
            new Part("queues", State.DOWN, Duration.ZERO, "the queue server is away"),
            new Part("outbox", State.UP, Duration.ZERO, "0 events wait, the oldest for 0 s"),
            new Part("jobs", State.DOWN, Duration.ZERO, "the database is away"));
  }

  private record Vendors(Duration patience, Supplier<List<Seen>> seen) implements HealthProbe {
    @Override
    public String name() {
      return "vendors";
    }

    @Override
    public List<Seen> look() {
      return seen.get();
    }
  }

  /// As a database that is cut off does to all that ask it.
  @Test
  @Timeout(30)
  void parts_that_hang_together_are_named_while_somebody_still_waits_for_the_answer() {
    var never = new CompletableFuture<Object>();
    database = _ -> (Duration) never.join();
    queues.all = () -> List.of((QueueStatus) never.join());
    lanes.hangsOn(never);
    jobs =
        () -> {
          never.join();
          return Map.of();
        };
    var service =
        new ViewSystemHealthService(database, queues, lanes, jobs, more, InstantSource.system());

    var began = Instant.now();
    var first = service.report();
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(first.parts())
        .allSatisfy(part -> assertThat(part.state()).isEqualTo(State.DOWN))
        .extracting(Part::name)
        .containsExactly("database", "queues", "outbox", "jobs");
    began = Instant.now();
    assertThat(service.report().parts().getFirst().detail()).startsWith("has not answered for ");
    assertThat(Duration.between(began, Instant.now()))
        .as("what is known to hang is waited for no more")
        .isLessThan(Duration.ofMillis(500));
  }

  @Test
  void a_probe_can_see_several_parts() {
    more =
        List.of(
            new Vendors(
                Duration.ofSeconds(1),
                () ->
                    List.of(
                        new HealthProbe.Seen("vendor:yahoo", State.DEGRADED, "denied"),
                        new HealthProbe.Seen("vendor:alpha-vantage", State.UP, "answers"))));
    assertThat(part("vendor:yahoo").state()).isEqualTo(State.DEGRADED);
    assertThat(part("vendor:alpha-vantage").detail()).isEqualTo("answers");
  }

  @Test
  void a_probe_with_a_bug_is_down_and_its_message_is_not_shown() {
    more =
        List.of(
            new Vendors(
                Duration.ofSeconds(1),
                () -> {
                  throw new IllegalStateException("SELECT secret");
                }));
    assertThat(part("vendors"))
        .isEqualTo(new Part("vendors", State.DOWN, Duration.ZERO, "failed unexpectedly"));
  }
}
