package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;

/// Compares what a settled symbol paid with its picks, as soon as it is settled: every correct pick
/// has exactly one award that was not taken back, and every such award one such pick (rules 14). A
/// difference is kept as an error. Safe to repeat.
public interface CheckPayout {

  Result check(TradingDay day, Symbol symbol);

  /// @param awards how many are in force
  /// @param differences picks without an award and awards without a pick
  record Result(long awards, long differences) {}
}
