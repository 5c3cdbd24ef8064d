package com.oxuniverse.application.fakes;

import com.oxuniverse.domain.calendar.MarketSession;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Two sessions for the contract tests of the fake market.
final class FakeSessions {

  static final MarketSession THURSDAY = on(LocalDate.of(2024, 1, 4));
  static final MarketSession FRIDAY = on(LocalDate.of(2024, 1, 5));
  static final List<MarketSession> BEFORE_FRIDAY = List.of(THURSDAY);

  private FakeSessions() {}

  private static MarketSession on(LocalDate date) {
    return MarketSession.of(date, LocalTime.of(9, 30), LocalTime.of(16, 0), false);
  }
}
