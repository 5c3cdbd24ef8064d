package com.oxuniverse.application.port.in;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether all parts of the service answer.
public interface ViewSystemHealth {

  Report report();

  /// @param clockSkew by how much the database's clock is ahead of ours; empty if it did not answer
  /// @param lastSuccesses the last run of each job that has succeeded once
  record Report(
      Instant at, List<Part> parts, Optional<Duration> clockSkew, Map<Job, JobRun> lastSuccesses) {

    public boolean isUp() {
      return parts.stream().allMatch(part -> part.state() != State.DOWN);
    }
  }

  /// @param name for example `database`, `queues`, `vendor:yahoo`
  /// @param detail in words
  record Part(String name, State state, Duration took, String detail) {}

  enum State {
    UP,
    /// The game goes on, but worse.
    DEGRADED,
    DOWN
  }
}
