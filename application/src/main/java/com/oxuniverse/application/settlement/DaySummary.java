package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.settlement.VoidReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A day in numbers, over all players.
///
/// @param settlingTook from its start to its end by the game's clock; absent until settled
public record DaySummary(
    TradingDay day,
    Phase phase,
    Optional<Instant> settledAt,
    Optional<Duration> settlingTook,
    Totals totals,
    Map<VoidReason, Long> voidReasons,
    List<SymbolTotals> symbols) {

  /// @param picks the live ones; `cancelled` are not among them
  public record Totals(
      long picks, long correct, long incorrect, long voided, long cancelled, long pointsPaid) {}

  public record SymbolTotals(
      Symbol symbol, long picks, long correct, long incorrect, long voided, long pointsPaid) {}
}
