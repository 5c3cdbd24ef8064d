package com.oxuniverse.application.port.out;

import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.events.NewEvent;
import java.time.Instant;

/// Where events are written that are to be told if, and only if, their cause is committed.
public interface Outbox {

  /// Adds the event; one with the same id that is there already stays as it is. Call inside the
  /// [UnitOfWork] of the cause.
  void add(NewEvent event);

  /// Tells the workers of its job that a run waits.
  ///
  /// @param at by the game's clock
  default void announce(JobRun run, Instant at) {
    add(new NewEvent.JobWanted(run, at));
  }
}
