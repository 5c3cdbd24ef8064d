package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Daily bars as vendors publish them.
public interface EndOfDayBars {

  /// For each symbol the bars of `session` and of the `before` sessions, as far as the vendor has
  /// them, and the splits that took effect on those dates. A symbol the vendor did not answer for
  /// is absent, one it has no bars for has an empty list. The close of a session is there only from
  /// its official close on: asked earlier, the bar is left out.
  Map<Symbol, DailyBars> of(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now);
}
