package com.oxuniverse.application.settlement;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewSettlements;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.Optional;

public final class ViewSettlementsService implements ViewSettlements {

  private final SettlementBook settlements;

  public ViewSettlementsService(SettlementBook settlements) {
    this.settlements = settlements;
  }

  @Override
  public Slice<SettlementRow> page(TradingDay day, Optional<Symbol> after, int limit) {
    return settlements.page(day, after, limit);
  }

  @Override
  public Optional<SettlementRow> find(TradingDay day, Symbol symbol) {
    return settlements.find(day, symbol);
  }

  @Override
  public Optional<DaySummary> summary(TradingDay day) {
    return settlements.summary(day);
  }
}
