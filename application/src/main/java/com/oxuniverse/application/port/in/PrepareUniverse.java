package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.universe.Universe;

/// The 05:30 job: gives a playable day its symbols from the configured source, or those of the day
/// before if the source fails (rules 3). Safe to repeat: a universe that is there stays.
public interface PrepareUniverse {

  Result prepare(TradingDay day);

  sealed interface Result {}

  record Prepared(Universe universe) implements Result {}

  record AlreadyPrepared(Universe universe) implements Result {}

  /// The source failed and there is no earlier universe to copy.
  record SourceFailed(String why) implements Result {}

  record NotPlayable() implements Result {}
}
