package com.oxuniverse.application.batch;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.port.out.BatchRuns;
import java.util.Map;
import java.util.Optional;

public final class ViewJobsService implements ViewJobs {

  private final BatchRuns runs;

  public ViewJobsService(BatchRuns runs) {
    this.runs = runs;
  }

  @Override
  public Slice<JobRun> page(Filter filter, int limit) {
    return runs.page(filter, limit);
  }

  @Override
  public Optional<JobRun> find(RunId id) {
    return runs.find(id);
  }

  @Override
  public Map<Job, JobRun> lastSuccesses() {
    return runs.lastSuccesses();
  }

  @Override
  public Map<Job, JobRun> lastEnds() {
    return runs.lastEnds();
  }

  @Override
  public Map<RunStatus, Map<Job, Long>> open() {
    return runs.open();
  }
}
