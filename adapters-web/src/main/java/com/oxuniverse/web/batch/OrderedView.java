package com.oxuniverse.web.batch;

import com.oxuniverse.application.batch.JobRun;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// A run that was ordered.
///
/// @param queued false if such a run was under way already: then it is that one, and no other was
///   made
@Serdeable
record OrderedView(@Schema(example = "true") boolean queued, RunView run) {

  static OrderedView queued(JobRun run) {
    return new OrderedView(true, RunView.of(run));
  }

  static OrderedView underWay(JobRun run) {
    return new OrderedView(false, RunView.of(run));
  }
}
