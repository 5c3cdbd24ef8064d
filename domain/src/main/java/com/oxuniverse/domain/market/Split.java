package com.oxuniverse.domain.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

/// A split or stock dividend: `denominator` old shares became `numerator` new ones (10:1 is
/// numerator 10, denominator 1), so that an old price P is P·d/n now.
///
/// @param effectiveOn the session from whose open on prices are on the new basis
public record Split(LocalDate effectiveOn, BigInteger numerator, BigInteger denominator) {

  public Split {
    if (numerator.signum() <= 0 || denominator.signum() <= 0) {
      throw new IllegalArgumentException(
          "a split has two positive numbers, was %s:%s".formatted(numerator, denominator));
    }
  }

  public static Split of(LocalDate effectiveOn, long numerator, long denominator) {
    return new Split(effectiveOn, BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public BigDecimal n() {
    return new BigDecimal(numerator);
  }

  public BigDecimal d() {
    return new BigDecimal(denominator);
  }
}
