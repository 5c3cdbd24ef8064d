package com.oxuniverse.marketdata.vendor;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Says what a symbol closed at. One call is one attempt.
public interface BarVendor {

  /// For the log, the operator and [DailyBars#source()], for example `yahoo`.
  String name();

  /// The bars of `session` and of the sessions `before` it, each on the basis of its own day, and
  /// the splits that took effect on those dates. Final only if the vendor's own market time is at
  /// or past the official close of `session` (rules 6.2).
  ///
  /// @param within the whole call ends by then
  /// @throws VendorFailure if the vendor has no such answer
  DailyBars bars(
      Symbol symbol,
      MarketSession session,
      List<MarketSession> before,
      Instant now,
      Duration within);
}
