package com.oxuniverse.web.batch;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.port.in.QueueJob;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// What came of the order of one job among all.
///
/// @param run null if there is none
@Serdeable
record OrderedJobView(
    @Schema(example = "EOD_COLLECT") Job job,
    @Schema(example = "QUEUED") Outcome outcome,
    Optional<RunView> run) {

  enum Outcome {
    QUEUED,
    UNDER_WAY,
    NOT_PLAYABLE,
    IN_FUTURE,
    OVER
  }

  static OrderedJobView of(QueueJob.Ordered ordered) {
    var job = ordered.job();
    return switch (ordered.result()) {
      case QueueJob.Queued(var run) ->
          new OrderedJobView(job, Outcome.QUEUED, Optional.of(RunView.of(run)));
      case QueueJob.UnderWay(var run) ->
          new OrderedJobView(job, Outcome.UNDER_WAY, Optional.of(RunView.of(run)));
      case QueueJob.NotPlayable _ ->
          new OrderedJobView(job, Outcome.NOT_PLAYABLE, Optional.empty());
      case QueueJob.Over _ -> new OrderedJobView(job, Outcome.OVER, Optional.empty());
      case QueueJob.InFuture _ -> new OrderedJobView(job, Outcome.IN_FUTURE, Optional.empty());
    };
  }
}
