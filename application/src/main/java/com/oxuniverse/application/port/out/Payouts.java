package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;

/// Holds what was paid for a settled symbol against its picks.
public interface Payouts {

  /// As of one moment, so that a correction under way is seen as a whole or not at all.
  Payout of(TradingDay day, Symbol symbol);

  /// @param awards how many are in force: paid and not taken back
  /// @param differences players whose correct pick has not exactly one award of its points, or who
  ///   have an award and no correct pick
  record Payout(long awards, long differences) {}
}
