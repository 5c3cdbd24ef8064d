package com.oxuniverse.application.events;

import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;

/// An event to be written with its cause. Picks and symbols write theirs themselves, in the
/// statement that moves them.
public sealed interface NewEvent {

  /// @param at by the game's clock
  record DaySettled(TradingDay day, Instant at) implements NewEvent {}

  /// A run waits for a worker. The same run may be announced again, each time anew.
  ///
  /// @param run with the time at which it was queued, which tells announcements apart
  record JobWanted(JobRun run, Instant at) implements NewEvent {}
}
