package com.oxuniverse.marketdata.simulated;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.time.LocalDate;
import java.util.List;

/// A simulated week in which nothing unusual happens to one symbol, for the contract tests.
final class SimulatedWeek {

  static final long SEED = 7;
  static final Symbol SYMBOL = new Symbol("AAPL");

  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final LocalDate FRIDAY = LocalDate.parse("2024-01-05");

  private SimulatedWeek() {}

  static SimulatedMarket market() {
    return new SimulatedMarket(SEED, DefaultUniverse.SYMBOLS, CALENDAR);
  }

  static MarketSession friday() {
    return CALENDAR.sessionOn(FRIDAY).orElseThrow();
  }

  static List<MarketSession> beforeFriday() {
    return CALENDAR.sessionsBefore(FRIDAY, 5);
  }
}
