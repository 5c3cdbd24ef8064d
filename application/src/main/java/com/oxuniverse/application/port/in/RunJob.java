package com.oxuniverse.application.port.in;

import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;

/// Does what a queued run is for. One node at a time runs it; whoever is told of it twice does it
/// once. A failure is written into the run and told to nobody else: the run is tried again later.
public interface RunJob {

  Result run(RunId id);

  sealed interface Result {}

  /// It has ended, in whatever way: see its status.
  record Ended(JobRun run) implements Result {}

  /// It had ended before.
  record AlreadyEnded(JobRun run) implements Result {}

  /// Another node is at it.
  record RunsElsewhere() implements Result {}

  record NoSuchRun() implements Result {}
}
