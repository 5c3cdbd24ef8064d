package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// The latest revision of a symbol's settlement, as published.
///
/// @param outcome absent where no previous close is known
/// @param close US dollars; also a refused one
/// @param previousClose US dollars, adjusted for splits
/// @param changePercent the move against the previous close
/// @param decidedBy who decided it by hand or corrected it, and why
public record SettlementRow(
    TradingDay day,
    Symbol symbol,
    int revision,
    Optional<Outcome> outcome,
    Optional<BigDecimal> close,
    Optional<BigDecimal> previousClose,
    Optional<BigDecimal> changePercent,
    Optional<VoidReason> voidReason,
    Optional<String> decidedBy,
    Optional<String> decidedWhy,
    Instant computedAt) {

  /// Whether settling by `verdict` would publish the same. What a verdict does not know of earlier
  /// closes takes nothing back.
  boolean says(CloseVerdict verdict) {
    return switch (verdict) {
      case CloseVerdict.Accepted accepted ->
          voidReason.isEmpty()
              && ProposedCorrection.isSame(close, accepted.published())
              && (accepted.previousClose().isEmpty()
                  || ProposedCorrection.isSame(previousClose, accepted.previousClose()));
      case CloseVerdict.Refused(var reason, _, _) -> voidReason.equals(Optional.of(reason));
    };
  }
}
