package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.Collection;
import java.util.List;

/// How many picks were submitted, by day and symbol, whatever became of them.
public interface SubmissionCounts {

  /// Adds to what was counted before. Call inside the [UnitOfWork] that notes what was counted.
  ///
  /// @param counts each day and symbol once
  void add(Collection<Count> counts);

  /// What was counted on a day, by symbol.
  List<Count> of(TradingDay day);

  /// @param up how many chose UP
  record Count(TradingDay day, Symbol symbol, long up, long down) {}
}
