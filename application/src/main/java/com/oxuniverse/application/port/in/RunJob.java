package com.oxuniverse.application.port.in;

import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.port.out.UniverseSource.Dropped;
import com.oxuniverse.domain.calendar.TradingDay;
import java.util.List;

/// Does what a queued run is for. One node at a time runs it; whoever is told of it twice does it
/// once. A failure is written into the run and told to nobody else: the run is tried again later.
public interface RunJob {

  /// @throws com.oxuniverse.application.TransientFailure if how it ended could not be written; it
  ///   counts as lost, and is queued again by itself
  Result run(RunId id);

  sealed interface Result {}

  /// It has ended, in whatever way: see its status.
  record Ended(JobRun run) implements Result {}

  /// It had ended before.
  record AlreadyEnded(JobRun run) implements Result {}

  /// Another node is at it.
  record RunsElsewhere() implements Result {}

  record NoSuchRun() implements Result {}

  /// What somebody should look at, although the game goes on. Told at once.
  sealed interface Notice {}

  /// The day got the symbols of the last one before it. Told once.
  ///
  /// @param because what was wrong with the source's list
  record UniverseCopied(TradingDay day, String because) implements Notice {}

  /// The day cannot open: there was no earlier one to copy, either. Told until it has symbols.
  ///
  /// @param because what was wrong with the source's list
  record UniverseMissing(TradingDay day, String because) implements Notice {}

  /// The day is played without these symbols of the source's list. Told once.
  record SymbolsDropped(TradingDay day, List<Dropped> dropped) implements Notice {

    public SymbolsDropped {
      dropped = List.copyOf(dropped);
    }
  }

  /// The day's symbols may have some without a usable quote. Told once.
  ///
  /// @param why nobody could say which quotes are usable
  record UniverseUnchecked(TradingDay day, String why) implements Notice {}

  /// The run failed by something that is likely to be a mistake of ours.
  ///
  /// @param run as it was begun
  record JobBroke(JobRun run, Throwable failure) implements Notice {}
}
