package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.TradingSession;
import java.time.Instant;

/// The 06:00 job: opens a day for picks (rules 2). A late one opens late, a repeated one does
/// nothing.
public interface OpenTradingDay {

  Result open(TradingDay day);

  sealed interface Result {}

  record Opened(TradingSession session) implements Result {}

  /// It is open already, or past that.
  record AlreadyOpened(TradingSession session) implements Result {}

  record NotPlayable() implements Result {}

  record UniverseMissing() implements Result {}

  record TooEarly(Instant opensAt) implements Result {}
}
