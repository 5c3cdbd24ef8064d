package com.oxuniverse.application.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A player's picks over all time, in numbers. Cancelled ones do not count.
///
/// @param picks all, those not settled yet among them
public record PickRecord(long picks, long correct, long incorrect, long voided) {

  private static final int DECIMALS = 4;

  public static final PickRecord NONE = new PickRecord(0, 0, 0, 0);

  /// The share of correct ones among those that were decided, from 0 to 1; nothing if none was.
  public Optional<BigDecimal> accuracy() {
    long decided = correct + incorrect;
    return decided == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(correct)
                .divide(BigDecimal.valueOf(decided), DECIMALS, RoundingMode.HALF_UP));
  }
}
