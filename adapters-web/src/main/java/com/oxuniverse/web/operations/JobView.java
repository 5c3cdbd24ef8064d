package com.oxuniverse.web.operations;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.web.batch.RunView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A job and when it last did what it is for.
///
/// @param lastSuccess null if it never succeeded
@Serdeable
record JobView(@Schema(example = "SETTLEMENT_RUN") Job job, Optional<RunView> lastSuccess) {

  static List<JobView> all(Map<Job, JobRun> lastSuccesses) {
    return Arrays.stream(Job.values())
        .map(job -> new JobView(job, Optional.ofNullable(lastSuccesses.get(job)).map(RunView::of)))
        .toList();
  }
}
