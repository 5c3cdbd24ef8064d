package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A vendor's answer for a symbol's day, as it was kept.
///
/// @param vendorRevision 1 for the first answer, one more each time the vendor changed it
/// @param splitNumerator new shares for `splitDenominator` old ones if a split took effect that day
/// @param finality whether the vendor could still change its mind
/// @param objection why this answer, taken by itself, must not decide the day; absent too while it
///   is provisional
public record EodPrice(
    TradingDay day,
    Symbol symbol,
    String vendor,
    int vendorRevision,
    Optional<BigDecimal> close,
    Optional<BigDecimal> previousClose,
    BigDecimal splitNumerator,
    BigDecimal splitDenominator,
    Finality finality,
    Optional<VoidReason> objection,
    Instant fetchedAt) {

  public static final int FIRST_REVISION = 1;

  public boolean isFinal() {
    return finality != Finality.PROVISIONAL;
  }
}
