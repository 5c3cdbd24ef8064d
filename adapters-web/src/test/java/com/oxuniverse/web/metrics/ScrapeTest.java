package com.oxuniverse.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.application.port.in.ViewOutbox;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.web.game.OperationsSamples;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedOperations;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Prometheus is told of the game.
@MicronautTest
class ScrapeTest {

  private final StubbedOperations.Answers answers;
  @Inject List<Reading> readings;
  private Instant now = OperationsSamples.REAL.plusSeconds(63);

  ScrapeTest(StubbedOperations.Answers answers) {
    this.answers = answers;
  }

  @BeforeEach
  void reset() {
    answers.reset();
  }

  private Scrape scrape() {
    return scrape(readings);
  }

  private Scrape scrape(List<Reading> some) {
    return new Scrape(
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        some,
        () -> now,
        Executors.newVirtualThreadPerTaskExecutor());
  }

  /// The lines of our own metrics.
  private static List<String> ours(Scrape scrape) {
    return scrape.text().lines().filter(line -> line.startsWith("ox_")).toList();
  }

  @Test
  void the_game_is_told_in_numbers() {
    assertThat(ours(scrape()))
        .contains(
            "ox_users_active 3.0",
            "ox_picks{state=\"live\"} 20.0",
            "ox_picks{state=\"cancelled\"} 2.0",
            "ox_win_rate 0.75",
            "ox_points_issued 450.0",
            "ox_points_spent 100.0",
            "ox_points_outstanding 9450.0",
            "ox_picks_void_no_snapshot 1.0",
            "ox_cooldowns{state=\"started\"} 5.0",
            "ox_cooldowns{state=\"completed\"} 3.0",
            "ox_cooldowns{state=\"cancelled\"} 1.0",
            "ox_cooldown_refill_seconds_mean 300.0");
  }

  @Test
  void its_parts_are_told_in_numbers() {
    assertThat(ours(scrape()))
        .contains(
            "ox_queue_waiting{queue=\"ox-batch\"} 3.0",
            "ox_queue_in_flight{queue=\"ox-batch\"} 1.0",
            "ox_queue_dead{queue=\"ox-batch\"} 2.0",
            "ox_queue_oldest_seconds{queue=\"ox-batch\"} 2.0",
            "ox_outbox_waiting 4.0",
            "ox_outbox_oldest_seconds 1.5",
            "ox_batch_last_success_seconds{job=\"SETTLEMENT_RUN\"} 60.0",
            "ox_batch_last_end_seconds{job=\"SETTLEMENT_RUN\"} 60.0",
            "ox_batch_open{job=\"CLEANUP\",status=\"FAILED\"} 2.0",
            "ox_batch_open{job=\"CLEANUP\",status=\"QUEUED\"} 0.0",
            "ox_batch_open{job=\"SETTLEMENT_RUN\",status=\"FAILED\"} 0.0",
            "ox_vendor_up{vendor=\"yahoo\"} 0.0",
            "ox_clock_skew_seconds -0.03",
            "ox_metrics_failed_total{reading=\"queues\"} 0.0");
  }

  @Test
  void every_metric_is_explained() {
    assertThat(scrape().text().lines())
        .filteredOn(line -> line.startsWith("# HELP ox_"))
        .hasSizeGreaterThan(15)
        .noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void results_are_those_of_the_last_day_that_has_any() {
    var sample = OperationsSamples.numbers();
    var today =
        new ViewActivity.DayNumbers(
            sample.day(), 1, 8, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty());
    answers.days = () -> List.of(sample, today);

    assertThat(ours(scrape()))
        .contains("ox_users_active 1.0", "ox_win_rate 0.75", "ox_picks_void_no_snapshot 1.0")
        .noneMatch(line -> line.startsWith("ox_cooldown_refill"));
  }

  @Test
  void a_day_on_which_every_pick_is_void_is_told_although_nothing_was_decided() {
    var sample = OperationsSamples.numbers();
    var allVoid =
        new ViewActivity.DayNumbers(
            sample.day(), 1, 8, 40, 0, 0, 0, 40, 0, 0, 0, 0, 0, Optional.empty());
    answers.days = () -> List.of(sample, allVoid);

    assertThat(ours(scrape())).contains("ox_win_rate 0.75", "ox_picks_void_no_snapshot 40.0");
  }

  @Test
  void without_any_check_that_found_nothing_all_that_was_found_is_told() {
    answers.errors = () -> new Slice<>(List.of(violation(Instant.EPOCH, "3")), false);
    assertThat(ours(scrape()))
        .contains(
            "ox_integrity_violations{check=\"DAYS_SETTLED\"} 3.0",
            "ox_integrity_violations{check=\"CHAINS_INTACT\"} 0.0");
  }

  @Test
  void a_skew_that_is_not_known_is_not_told() {
    answers.health = () -> new ViewSystemHealth.Report(now, List.of(), Optional.empty(), Map.of());
    assertThat(ours(scrape())).noneMatch(line -> line.startsWith("ox_clock_skew"));
  }

  @Test
  void what_does_not_hold_is_told_until_a_later_check_finds_nothing() {
    var run = OperationsSamples.run(Job.INTEGRITY_RUN, OperationsSamples.run().status());
    answers.lastSuccesses = () -> Map.of(Job.INTEGRITY_RUN, run);
    answers.errors = () -> new Slice<>(List.of(violation(run.dueAt().plusSeconds(1), "3")), false);
    assertThat(ours(scrape()))
        .contains(
            "ox_integrity_violations{check=\"DAYS_SETTLED\"} 3.0",
            "ox_integrity_violations{check=\"CHAINS_INTACT\"} 0.0");

    answers.errors = () -> new Slice<>(List.of(violation(run.dueAt().minusSeconds(1), "3")), false);
    assertThat(ours(scrape())).contains("ox_integrity_violations{check=\"DAYS_SETTLED\"} 0.0");

    answers.errors = () -> new Slice<>(List.of(violation(run.dueAt(), "many")), false);
    assertThat(ours(scrape())).contains("ox_integrity_violations{check=\"DAYS_SETTLED\"} 1.0");
  }

  private static ViewErrors.Numbered violation(Instant at, String violations) {
    var error =
        new LoggedError(
            LoggedError.Type.INTEGRITY_VIOLATED,
            Samples.DAY,
            LoggedError.Severity.ERROR,
            Map.of("check", "DAYS_SETTLED", "violations", violations),
            at);
    return new ViewErrors.Numbered(1, error);
  }

  @Test
  void before_the_first_check_nobody_knows_whether_everything_holds() {
    answers.errors = () -> new Slice<>(List.of(), false);
    assertThat(ours(scrape())).noneMatch(line -> line.startsWith("ox_integrity"));
  }

  @Test
  void a_reading_that_fails_drops_its_numbers_and_nobody_elses_and_is_counted() {
    var scrape = scrape();
    assertThat(ours(scrape)).anyMatch(line -> line.startsWith("ox_queue_dead"));
    answers.queues =
        () -> {
          throw new TransientFailure("planted");
        };
    now = now.plusSeconds(45);
    assertThat(ours(scrape))
        .as("kept for a while, for a series that comes and goes would end alerts")
        .contains(
            "ox_metrics_failed_total{reading=\"queues\"} 1.0",
            "ox_outbox_waiting 4.0",
            "ox_queue_dead{queue=\"ox-batch\"} 2.0");

    now = now.plusSeconds(15);
    assertThat(ours(scrape))
        .contains("ox_metrics_failed_total{reading=\"queues\"} 2.0", "ox_outbox_waiting 4.0")
        .noneMatch(line -> line.startsWith("ox_queue_"));

    answers.reset();
    now = now.plusSeconds(15);
    assertThat(ours(scrape)).contains("ox_queue_dead{queue=\"ox-batch\"} 2.0");
  }

  @Test
  void nothing_is_read_more_often_than_every_fifteen_seconds() {
    var read = new AtomicInteger();
    answers.backlog =
        () -> {
          read.incrementAndGet();
          return new ViewOutbox.Backlog(0, Optional.empty());
        };
    var scrape = scrape();

    for (int second = 0; second < 30; second++) {
      scrape.text();
      now = now.plusSeconds(1);
    }

    assertThat(read).hasValue(2);
  }

  @Test
  void what_whole_tables_are_read_for_is_read_every_few_minutes() {
    var days = new AtomicInteger();
    var sums = new AtomicInteger();
    answers.days =
        () -> {
          days.incrementAndGet();
          return List.of(OperationsSamples.numbers());
        };
    answers.outstanding = () -> 9_000L + sums.incrementAndGet();
    answers.realtime =
        () -> {
          throw new AssertionError("asked for much more than one number");
        };
    var scrape = scrape();

    for (int i = 0; i < 40; i++) {
      assertThat(ours(scrape)).anyMatch(line -> line.startsWith("ox_points_outstanding 900"));
      now = now.plusSeconds(15);
    }

    assertThat(days).hasValue(5);
    assertThat(sums).hasValue(2);
  }

  @Test
  void a_clock_that_is_set_back_stops_no_reading() {
    var scrape = scrape();
    scrape.text();
    answers.backlog = () -> new ViewOutbox.Backlog(77, Optional.empty());

    now = now.minusSeconds(3600);

    assertThat(ours(scrape)).contains("ox_outbox_waiting 77.0");
  }

  @Test
  void nobody_waits_for_what_hangs_and_the_rest_is_told() {
    var never = new CountDownLatch(1);
    answers.backlog =
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new ViewOutbox.Backlog(5, Optional.empty());
        };
    var scrape = scrape();

    assertThat(ours(scrape))
        .contains("ox_metrics_failed_total{reading=\"outbox\"} 1.0", "ox_users_active 3.0")
        .noneMatch(line -> line.startsWith("ox_outbox"));

    never.countDown();
    assertThat(ours(scrape)).contains("ox_outbox_waiting 5.0");
  }
}
