package com.oxuniverse.application.port.in;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.Optional;

/// What days came to.
public interface ViewSettlements {

  /// The latest revisions of the day by symbol, those behind `after`.
  Slice<SettlementRow> page(TradingDay day, Optional<Symbol> after, int limit);

  Optional<SettlementRow> find(TradingDay day, Symbol symbol);

  Optional<DaySummary> summary(TradingDay day);
}
