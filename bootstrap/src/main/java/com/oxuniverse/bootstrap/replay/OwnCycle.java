package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.application.Ports;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.replay.ReplayEvent.Job;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import java.time.Duration;

/// Leaves the jobs to the service's own schedules, queues and workers, and waits until they have
/// done them.
///
/// @param storage where it shows
record OwnCycle(Ports.Storage storage) implements Cycle {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  /// @throws CannotProceed if nobody does it
  @Override
  public void run(Job job) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isDone(job)) {
      if (System.nanoTime() > end) {
        throw new CannotProceed(
            "%s of %s is not done after %d s"
                .formatted(job.kind(), job.day(), PATIENCE.toSeconds()));
      }
      pause();
    }
  }

  private boolean isDone(Job job) {
    var day = job.day();
    return switch (job.kind()) {
      case PREPARE_UNIVERSE -> storage.universes().find(day).isPresent();
      case OPEN -> hasReached(day, Phase.OPEN);
      case CUT_OFF -> hasReached(day, Phase.CLOSED);
      case SETTLE -> hasReached(day, Phase.SETTLED);
    };
  }

  private boolean hasReached(TradingDay day, Phase phase) {
    return storage
        .sessions()
        .find(day)
        .filter(session -> session.phase().compareTo(phase) >= 0)
        .isPresent();
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotProceed("interrupted while waiting for a job", e);
    }
  }
}
