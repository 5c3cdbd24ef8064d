package com.oxuniverse.web.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.port.in.CheckPayout;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a collector gets to see of the work that nobody asked for over HTTP.
class WorkSpansTest {

  private static final Instant AT = Instant.parse("2024-01-03T06:00:00Z");
  private static final TradingDay DAY = TradingDay.parse("2024-01-02");

  private final Collector collector = new Collector();

  WorkSpansTest() throws IOException {}

  @AfterEach
  void stop() {
    collector.close();
  }

  private ApplicationContext tracing(String share) {
    return ApplicationContext.run(
        Map.of(Tracing.ENDPOINT, collector.endpoint(), Tracing.SHARE, share));
  }

  private String sent(ApplicationContext context) {
    assertThat(context.getBean(Tracing.class).flush(Duration.ofSeconds(10))).isTrue();
    return collector.received();
  }

  private static JobRun run(RunStatus status) {
    return new JobRun(
        new RunId(7),
        Job.SETTLEMENT_RUN,
        DAY,
        Trigger.SCHEDULE,
        status,
        AT,
        1,
        AT,
        Optional.of(AT),
        Optional.of(AT),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  @Test
  void a_run_is_a_trace_however_few_requests_are() {
    try (var context = tracing("0")) {
      var runJob =
          context.getBean(WorkSpans.class).runs(_ -> new RunJob.Ended(run(RunStatus.SUCCEEDED)));

      assertThat(runJob.run(new RunId(7))).isInstanceOf(RunJob.Ended.class);

      assertThat(sent(context)).contains("job SETTLEMENT_RUN", "2024-01-02", "SUCCEEDED");
    }
  }

  @Test
  void a_run_that_is_none_of_ours_is_no_trace() {
    try (var context = tracing("1")) {
      var runJob = context.getBean(WorkSpans.class).runs(_ -> new RunJob.RunsElsewhere());

      runJob.run(new RunId(7));

      assertThat(sent(context)).isEmpty();
    }
  }

  @Test
  void work_that_fails_is_a_trace_and_fails() {
    try (var context = tracing("1")) {
      var runJob =
          context
              .getBean(WorkSpans.class)
              .runs(_ -> {
                throw new IllegalStateException("secret");
              });

      assertThatThrownBy(() -> runJob.run(new RunId(7))).hasMessage("secret");

      assertThat(sent(context))
          .contains("job", "java.lang.IllegalStateException")
          .doesNotContain("secret");
    }
  }

  @Test
  void messages_are_traces_in_the_share_of_requests() {
    try (var all = tracing("1");
        var none = tracing("0")) {
      for (var context : List.of(all, none)) {
        var spans = context.getBean(WorkSpans.class);
        spans.payouts((_, _) -> new CheckPayout.Result(1, 0)).check(DAY, new Symbol("AAPL"));
        spans.submissions(Collection::size).count(List.of());
      }

      assertThat(sent(all)).contains("process symbol-settled", "process prediction-submitted");
      collector.forget();
      assertThat(sent(none)).isEmpty();
    }
  }

  @Test
  void a_collector_that_takes_none_is_borne() {
    try (var context = tracing("1")) {
      var runJob =
          context.getBean(WorkSpans.class).runs(_ -> new RunJob.Ended(run(RunStatus.FAILED)));
      collector.answer(400);
      runJob.run(new RunId(7));
      assertThat(context.getBean(Tracing.class).flush(Duration.ofSeconds(10))).isTrue();

      collector.answer(200);
      collector.forget();
      runJob.run(new RunId(7));

      assertThat(sent(context)).contains("job SETTLEMENT_RUN", "FAILED");
    }
  }
}
