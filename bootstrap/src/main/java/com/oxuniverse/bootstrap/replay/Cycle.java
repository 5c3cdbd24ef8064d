package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.bootstrap.replay.ReplayEvent.Job;

/// Whatever sees to it that the jobs of a replayed day are done.
@FunctionalInterface
interface Cycle {

  /// Returns when the job is done. The replay's clock stands at the moment at which it fell due.
  void run(Job job);
}
