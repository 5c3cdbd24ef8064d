package com.oxuniverse.web.metrics;

import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.port.in.ViewJobs;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What became of the jobs.
@Singleton
final class BatchReading implements Reading {

  private final BeanProvider<ViewJobs> jobs;
  private final InstantSource wallClock;

  BatchReading(BeanProvider<ViewJobs> jobs, @Named(Scrape.WALL_CLOCK) InstantSource wallClock) {
    this.jobs = jobs;
    this.wallClock = wallClock;
  }

  @Override
  public String name() {
    return "batch";
  }

  @Override
  public List<Value> read() {
    var values = new ArrayList<Value>();
    jobs.get().lastSuccesses().values().forEach(run -> add(run, values));
    var open = jobs.get().open();
    for (RunStatus status : RunStatus.values()) {
      if (status != RunStatus.SUCCEEDED) {
        values.add(Value.of(Metric.BATCH_OPEN, "status", status, open.getOrDefault(status, 0L)));
      }
    }
    return values;
  }

  private void add(JobRun run, List<Value> values) {
    run.endedAt()
        .map(ended -> Duration.between(ended, wallClock.instant()).toSeconds())
        .map(age -> Value.of(Metric.BATCH_LAST_SUCCESS_SECONDS, "job", run.job(), age))
        .ifPresent(values::add);
  }
}
