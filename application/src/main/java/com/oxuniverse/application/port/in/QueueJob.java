package com.oxuniverse.application.port.in;

import com.oxuniverse.application.audit.Actor;
import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.domain.calendar.TradingDay;
import java.util.List;
import java.util.Optional;

/// An admin, or a program of the operator's, wants a job to be run now, whenever it is or was due
/// (rules 13). The act is audited.
public interface QueueJob {

  /// @param day empty for the day that the job would be due for by now
  Result queue(Actor actor, Job job, Optional<TradingDay> day);

  /// All jobs of a day, in the order in which the cycle runs them: collect the closes of the day
  /// before, settle it, then universe, start and end of this day, integrity.
  ///
  /// @return one result a job
  List<Ordered> queueAll(Actor actor, Optional<TradingDay> day);

  record Ordered(Job job, Result result) {}

  sealed interface Result {}

  record Queued(JobRun run) implements Result {}

  /// A run of that job and day has been queued or begun and not ended, or waits; no other is made.
  record UnderWay(JobRun run) implements Result {}

  /// No session is held on that day.
  record NotPlayable(TradingDay day) implements Result {}

  /// That day has not come.
  record InFuture(TradingDay day) implements Result {}

  /// That day is over and has no session: nobody can play it any more.
  record Over(TradingDay day) implements Result {}
}
