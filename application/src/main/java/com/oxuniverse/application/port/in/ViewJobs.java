package com.oxuniverse.application.port.in;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.domain.calendar.TradingDay;
import java.util.Map;
import java.util.Optional;

/// What became of the jobs.
public interface ViewJobs {

  /// @param before only runs with a smaller number
  record Filter(
      Optional<Job> job,
      Optional<RunStatus> status,
      Optional<TradingDay> day,
      Optional<RunId> before) {}

  /// Newest first.
  Slice<JobRun> page(Filter filter, int limit);

  Optional<JobRun> find(RunId id);

  /// The last run of each job that has succeeded once.
  Map<Job, JobRun> lastSuccesses();

  /// Of each job, the run that ended last, in whatever way.
  Map<Job, JobRun> lastEnds();

  /// How many runs of each job are in each status, of those that have not succeeded. One that has
  /// failed for good counts until the job succeeds.
  Map<RunStatus, Map<Job, Long>> open();
}
