package com.oxuniverse.web.operations;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.web.batch.RunView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Whether the jobs do what they should.
///
/// @param jobs all there are, each with its last success
/// @param open how many runs have not succeeded, by how they stand; one that has failed for good
///   counts until its job succeeds
/// @param failed the newest of those that failed, at most ten
@Serdeable
record BatchView(List<JobView> jobs, List<OpenRunsView> open, List<RunView> failed) {

  static BatchView of(
      Map<Job, JobRun> lastSuccesses, Map<RunStatus, Map<Job, Long>> open, Slice<JobRun> failed) {
    return new BatchView(
        JobView.all(lastSuccesses),
        Arrays.stream(RunStatus.values())
            .filter(status -> status != RunStatus.SUCCEEDED)
            .map(status -> new OpenRunsView(status, runs(open.getOrDefault(status, Map.of()))))
            .toList(),
        failed.items().stream().map(RunView::of).toList());
  }

  private static long runs(Map<Job, Long> ofJobs) {
    return ofJobs.values().stream().mapToLong(Long::longValue).sum();
  }
}
