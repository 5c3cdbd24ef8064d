package com.oxuniverse.application.port.in;

import com.oxuniverse.application.port.out.UniverseSource.Dropped;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.universe.Universe;
import java.util.List;
import java.util.Optional;

/// The 05:30 job: gives a playable day its symbols from the configured source, or those of the day
/// before if the source fails (rules 3). Safe to repeat: a universe that is there stays.
public interface PrepareUniverse {

  Result prepare(TradingDay day);

  sealed interface Result {}

  /// @param copiedBecause what was wrong with the source's list, if the last day's was taken
  ///   instead
  /// @param dropped symbols of the source's list that have no usable quote
  /// @param unchecked why nobody could say which quotes are usable, if so
  record Prepared(
      Universe universe,
      Optional<String> copiedBecause,
      List<Dropped> dropped,
      Optional<String> unchecked)
      implements Result {

    public Prepared {
      dropped = List.copyOf(dropped);
    }
  }

  record AlreadyPrepared(Universe universe) implements Result {}

  /// The source failed and there is no earlier universe to copy.
  record SourceFailed(String why) implements Result {}

  record NotPlayable() implements Result {}
}
