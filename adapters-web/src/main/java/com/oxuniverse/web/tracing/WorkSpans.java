package com.oxuniverse.web.tracing;

import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.port.in.CheckPayout;
import com.oxuniverse.application.port.in.CountSubmissions;
import com.oxuniverse.application.port.in.RunJob;
import io.micronaut.context.annotation.Requires;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/// Makes what nobody asks for over HTTP traces of its own: runs of jobs, and messages.
@Singleton
@Requires(property = Tracing.ENDPOINT)
public final class WorkSpans {

  private final Tracer tracer;

  WorkSpans(Tracing tracing) {
    this.tracer = tracing.tracer("com.oxuniverse.work");
  }

  public RunJob runs(RunJob runJob) {
    return id -> {
      var span = begun("job", SpanKind.INTERNAL);
      var result = finished(span, () -> runJob.run(id));
      // One that another node did, or nobody, is not ended, and by that never sent.
      if (result instanceof RunJob.Ended(var run)) {
        describe(span, run);
        span.end();
      }
      return result;
    };
  }

  public CheckPayout payouts(CheckPayout checkPayout) {
    return (day, symbol) -> message(Topic.SYMBOL_SETTLED, 1, () -> checkPayout.check(day, symbol));
  }

  public CountSubmissions submissions(CountSubmissions countSubmissions) {
    return submissions ->
        message(
            Topic.PREDICTION_SUBMITTED,
            submissions.size(),
            () -> countSubmissions.count(submissions));
  }

  private <T> T message(Topic topic, int messages, Supplier<T> work) {
    var span = begun("process " + topic.text(), SpanKind.CONSUMER);
    span.setAttribute("messaging.destination.name", topic.text());
    span.setAttribute("messaging.batch.message_count", messages);
    var result = finished(span, work);
    span.end();
    return result;
  }

  private Span begun(String name, SpanKind kind) {
    return tracer.spanBuilder(name).setNoParent().setSpanKind(kind).startSpan();
  }

  /// Ends the span if the work fails.
  private static <T> T finished(Span span, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      span.setAttribute("error.type", e.getClass().getName());
      span.setStatus(StatusCode.ERROR);
      span.end();
      throw e;
    }
  }

  private static void describe(Span span, JobRun run) {
    span.updateName("job " + run.job());
    span.setAttribute("ox.job", run.job().name());
    span.setAttribute("ox.run", run.id().toString());
    span.setAttribute("ox.trading_day", run.day().toString());
    span.setAttribute("ox.status", run.status().name());
    span.setAttribute("ox.attempts", run.attempts());
    if (run.status() == RunStatus.FAILED) {
      span.setStatus(StatusCode.ERROR);
    }
  }
}
