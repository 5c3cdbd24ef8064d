package com.oxuniverse.web.metrics;

import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.port.in.ViewJobs;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    jobs.get().lastSuccesses().values().forEach(run -> add(run, now, values));
    var open = jobs.get().open();
    for (RunStatus status : RunStatus.values()) {
      if (status != RunStatus.SUCCEEDED) {
        values.add(Value.of(Metric.BATCH_OPEN, "status", status, open.getOrDefault(status, 0L)));
      }
    }
    return values;
  }

  private static void add(JobRun run, Instant now, List<Value> values) {
    run.endedAt()
        .map(ended -> Duration.between(ended, now).toSeconds())
        .map(age -> Value.of(Metric.BATCH_LAST_SUCCESS_SECONDS, "job", run.job(), age))
        .ifPresent(values::add);
  }
}
