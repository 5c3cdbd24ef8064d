package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// A recorded week for the contract tests.
final class ReplayWeek {

  static final Symbol SYMBOL = new Symbol("AAPL");

  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final LocalDate FRIDAY = LocalDate.parse("2024-01-05");

  private ReplayWeek() {}

  static ReplayMarket in(Path folder) {
    return new PriceFolder(folder)
        .bars(
            "AAPL",
            "2024-01-02,187.15,185.64",
            "2024-01-03,184.22,184.25",
            "2024-01-04,182.15,181.91",
            "2024-01-05,181.99,181.18",
            "2024-01-08,182.09,185.56")
        .bars("MSFT", "2024-01-05,368.97,367.75")
        .market();
  }

  static MarketSession friday() {
    return CALENDAR.sessionOn(FRIDAY).orElseThrow();
  }

  static List<MarketSession> beforeFriday() {
    return CALENDAR.sessionsBefore(FRIDAY, 5);
  }
}
