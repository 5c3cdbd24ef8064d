package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A vendor's answer for a symbol's day, as it was kept.
///
/// @param vendorRevision 1 for the first answer, one more each time the vendor changed it
/// @param splitNumerator new shares for `splitDenominator` old ones if a split took effect that day
public record EodPrice(
    TradingDay day,
    Symbol symbol,
    String vendor,
    int vendorRevision,
    Optional<BigDecimal> close,
    Optional<BigDecimal> previousClose,
    BigDecimal splitNumerator,
    BigDecimal splitDenominator,
    Instant fetchedAt) {

  public static final int FIRST_REVISION = 1;
}
