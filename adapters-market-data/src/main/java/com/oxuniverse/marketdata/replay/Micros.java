package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.market.PriceText;
import java.math.BigDecimal;
import java.util.Optional;

/// A price as a number of millionths of a dollar. A folder has a million prices: as `long` they
/// need a tenth of the room. [PriceText] lets nothing through that would not fit.
final class Micros {

  /// No price can be this.
  static final long ABSENT = Long.MIN_VALUE;

  private Micros() {}

  static long of(BigDecimal price) {
    return price.setScale(PriceText.DECIMALS).unscaledValue().longValueExact();
  }

  /// In the form in which [PriceText] gives prices: without trailing zeros.
  static BigDecimal toPrice(long micros) {
    var price = BigDecimal.valueOf(micros, PriceText.DECIMALS).stripTrailingZeros();
    return price.scale() < 0 ? price.setScale(0) : price;
  }

  static Optional<BigDecimal> toOptionalPrice(long micros) {
    return micros == ABSENT ? Optional.empty() : Optional.of(toPrice(micros));
  }

  static boolean isUsable(long micros) {
    return micros > 0;
  }
}
