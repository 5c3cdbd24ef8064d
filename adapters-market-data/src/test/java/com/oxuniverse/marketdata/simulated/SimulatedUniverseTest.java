package com.oxuniverse.marketdata.simulated;

import com.oxuniverse.application.port.out.UniverseSource;
import com.oxuniverse.application.port.out.UniverseSourceContract;
import com.oxuniverse.domain.calendar.TradingDay;

class SimulatedUniverseTest extends UniverseSourceContract {

  @Override
  protected UniverseSource source() {
    return SimulatedWeek.market();
  }

  @Override
  protected TradingDay day() {
    return SimulatedWeek.friday().tradingDay();
  }
}
