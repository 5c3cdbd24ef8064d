package com.oxuniverse.web.metrics;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.port.in.ViewJobs;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What became of the jobs.
@Singleton
final class BatchReading implements Reading {

  private final BeanProvider<ViewJobs> jobs;

  BatchReading(BeanProvider<ViewJobs> jobs) {
    this.jobs = jobs;
  }

  @Override
  public String name() {
    return "batch";
  }

  @Override
  public List<Value> read(Instant now) {
    var values = new ArrayList<Value>();
    var view = jobs.get();
    addAges(Metric.BATCH_LAST_SUCCESS_SECONDS, view.lastSuccesses(), now, values);
    addAges(Metric.BATCH_LAST_END_SECONDS, view.lastEnds(), now, values);
    var open = view.open();
    for (RunStatus status : RunStatus.values()) {
      if (status != RunStatus.SUCCEEDED) {
        addOpen(status, open.getOrDefault(status, Map.of()), values);
      }
    }
    return values;
  }

  private static void addAges(
      Metric metric, Map<Job, JobRun> last, Instant now, List<Value> values) {
    last.forEach((job, run) ->
        run.endedAt()
            .map(ended -> Duration.between(ended, now).toSeconds())
            .map(age -> Value.of(metric, "job", job, age))
            .ifPresent(values::add));
  }

  private static void addOpen(RunStatus status, Map<Job, Long> runs, List<Value> values) {
    for (Job job : Job.values()) {
      var tags = Tags.of("job", job.name(), "status", status.name());
      values.add(new Value(Metric.BATCH_OPEN, tags, runs.getOrDefault(job, 0L)));
    }
  }
}
