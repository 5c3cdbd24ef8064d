package com.oxuniverse.application.port.out;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The runs of the jobs. `dueAt`, `againAt` and the trading day go by the game's clock, all other
/// times by the machine's.
public interface BatchRuns {

  /// A job and when it falls due.
  record Due(Job job, Instant at) {}

  /// A run to be queued.
  record NewRun(Job job, TradingDay day, Trigger trigger, Instant dueAt, Instant queuedAt) {}

  /// @param run the new one, or the one that stands in its way
  record Addition(JobRun run, boolean isNew) {}

  /// Adds a run. A scheduled one stands in the way of another for the same [Due]; any that is
  /// queued, running or waiting in the way of an admin's for the same job and day. Call inside a
  /// [UnitOfWork].
  Addition add(NewRun run);

  /// The scheduled runs that there are for these, each once however often it is asked for.
  List<JobRun> scheduled(Collection<Due> dues);

  Optional<JobRun> find(RunId id);

  /// Keeps everybody else from holding the run, on whichever node, until the hold is closed or its
  /// node dies. Call outside any [UnitOfWork].
  ///
  /// @return nothing if somebody else holds it
  Optional<Hold> hold(RunId id);

  interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  /// Notes that a queued run is begun, or one that was begun and lost is once more. Call under
  /// [#hold].
  ///
  /// @return nothing if it has ended
  Optional<Begun> begin(RunId id, Instant at);

  /// @param failures how often in a row it had failed before
  record Begun(JobRun run, int failures) {}

  /// Notes how the run ended: status, times, error and summary.
  ///
  /// @return false if it was begun by somebody else meanwhile; then nothing was noted
  boolean end(JobRun run);

  /// Queues the run again, unless it has changed since it was read.
  ///
  /// @param read not succeeded
  /// @return the run as it is queued now
  Optional<JobRun> queueAgain(JobRun read, Instant at);

  /// Those that are to be tried again by now, in the order in which they fell due.
  List<JobRun> dueAgain(Instant now, int limit);

  /// When the next one is to be tried again.
  Optional<Instant> nextAgain(Instant after);

  /// Those queued before and neither ended nor held by anybody, oldest first.
  List<JobRun> lost(Instant queuedBefore, int limit);

  /// Newest first.
  Slice<JobRun> page(ViewJobs.Filter filter, int limit);

  /// Of each job that has succeeded, the run that did so last.
  Map<Job, JobRun> lastSuccesses();

  /// Of each job, the run that ended last, in whatever way.
  Map<Job, JobRun> lastEnds();

  /// How many runs of each job are in each status, of those that have not succeeded. One that has
  /// failed for good counts until the job succeeds.
  Map<RunStatus, Map<Job, Long>> open();
}
