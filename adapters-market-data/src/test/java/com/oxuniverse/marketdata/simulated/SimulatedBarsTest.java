package com.oxuniverse.marketdata.simulated;

import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.EndOfDayBarsContract;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Symbol;
import java.util.List;

class SimulatedBarsTest extends EndOfDayBarsContract {

  @Override
  protected EndOfDayBars bars() {
    return SimulatedWeek.market();
  }

  @Override
  protected MarketSession session() {
    return SimulatedWeek.friday();
  }

  @Override
  protected List<MarketSession> before() {
    return SimulatedWeek.beforeFriday();
  }

  @Override
  protected Symbol symbol() {
    return SimulatedWeek.SYMBOL;
  }
}
