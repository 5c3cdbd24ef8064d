package com.oxuniverse.marketdata.simulated;

import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.QuotesContract;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Symbol;

class SimulatedQuotesTest extends QuotesContract {

  @Override
  protected Quotes quotes() {
    return SimulatedWeek.market();
  }

  @Override
  protected MarketSession session() {
    return SimulatedWeek.friday();
  }

  @Override
  protected Symbol symbol() {
    return SimulatedWeek.SYMBOL;
  }
}
