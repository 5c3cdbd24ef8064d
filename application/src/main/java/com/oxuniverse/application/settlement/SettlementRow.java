package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
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
    Instant computedAt) {}
