package com.oxuniverse.application.batch;

import com.oxuniverse.application.port.out.BatchRuns;
import com.oxuniverse.application.port.out.BatchRuns.Addition;
import com.oxuniverse.application.port.out.Outbox;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Queues runs: each with the event that tells the workers, both or neither.
///
/// @param clock the game's
/// @param machine the machine's
public record JobQueue(
    BatchRuns runs,
    Outbox outbox,
    UnitOfWork unitOfWork,
    InstantSource clock,
    InstantSource machine) {

  /// As precise as the database keeps it.
  private static final Duration MOMENT = Duration.ofNanos(1_000);

  Addition add(Job job, TradingDay day, Trigger trigger, Instant dueAt) {
    return unitOfWork.execute(() -> {
      var run = new BatchRuns.NewRun(job, day, trigger, dueAt, machine.instant());
      var addition = runs.add(run);
      if (addition.isNew()) {
        announce(addition.run());
      }
      return addition;
    });
  }

  /// @return nothing if the run has changed since it was read
  Optional<JobRun> again(JobRun read) {
    return unitOfWork.execute(() -> {
      var again = runs.queueAgain(read, laterThan(read.queuedAt()));
      again.ifPresent(this::announce);
      return again;
    });
  }

  /// Announcements are told apart by their time.
  private Instant laterThan(Instant last) {
    var now = machine.instant();
    return now.isAfter(last) ? now : last.plus(MOMENT);
  }

  private void announce(JobRun run) {
    outbox.announce(run, clock.instant());
  }
}
