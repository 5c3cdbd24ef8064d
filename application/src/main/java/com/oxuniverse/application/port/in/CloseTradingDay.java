package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.TradingSession;
import java.time.Instant;

/// The 23:59 job: ends a day's picks (rules 2). A repeated one does nothing.
public interface CloseTradingDay {

  Result close(TradingDay day);

  sealed interface Result {}

  record Closed(TradingSession session) implements Result {}

  /// It is closed already, or past that.
  record AlreadyClosed(TradingSession session) implements Result {}

  /// There is no session, or it was never opened.
  record NotOpen() implements Result {}

  record TooEarly(Instant closesAt) implements Result {}
}
