package com.oxuniverse.application.port.out;

import com.oxuniverse.application.port.in.ViewActivity.DayNumbers;
import com.oxuniverse.application.port.in.ViewActivity.Realtime;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.List;

/// What all players did, counted where it is kept.
public interface Activity {

  /// The numbers of each span's day, in the order of `spans`.
  List<DayNumbers> days(List<Span> spans);

  /// Points count when they are booked, whatever day they were earned on; picks and cooldowns count
  /// for their day. Cooldowns stand as they were last written: one that fell due since is active
  /// until its player acts again or the day ends.
  ///
  /// @param from when the day begins
  /// @param until when the next one does
  record Span(TradingDay day, Instant from, Instant until) {}

  /// All balances together.
  long pointsOutstanding();

  /// @param now when that is, for the answer
  Realtime realtime(TradingDay day, Instant now);
}
