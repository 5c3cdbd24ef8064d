package com.oxuniverse.web.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Parts of a whole, as decimal strings from 0 to 1.
public final class ShareText {

  private static final int DECIMALS = 4;

  private ShareText() {}

  /// @return nothing if there is no whole
  public static Optional<String> of(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            DecimalText.of(
                BigDecimal.valueOf(part)
                    .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)));
  }
}
