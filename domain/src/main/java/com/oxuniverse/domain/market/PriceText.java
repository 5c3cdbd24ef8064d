package com.oxuniverse.domain.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Reads a vendor's number as the price it was published as (rules 6.2).
public final class PriceText {

  /// Decimals that are kept; the database has as many.
  public static final int DECIMALS = 6;

  private static final int MAX_INTEGER_DIGITS = 12;

  /// Longer texts are no prices, and reading a number takes the square of its length.
  private static final int MAX_LENGTH = 100;

  private PriceText() {}

  /// A number with more than six decimals went through a 32-bit float on its way: it is read as the
  /// shortest decimal of that float (`244.8699951171875` is 244.87), and what then still has more
  /// is rounded half-up. Else a one-cent win or a tie would turn into a loss.
  ///
  /// @return the number in US dollars, without trailing zeros, of any sign
  /// @throws NumberFormatException if the text is no decimal number, or one that no price can be
  public static BigDecimal read(String text) {
    var digits = text.strip();
    if (digits.length() > MAX_LENGTH) {
      throw new NumberFormatException("too long for a price");
    }
    var exact = plain(new BigDecimal(digits));
    if (exact.scale() <= DECIMALS) {
      return exact;
    }
    var asPublished = new BigDecimal(Float.toString(exact.floatValue()));
    return plain(asPublished.setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  private static BigDecimal plain(BigDecimal number) {
    // As an int the difference overflows near the largest exponent.
    if (number.signum() != 0 && (long) number.precision() - number.scale() > MAX_INTEGER_DIGITS) {
      throw new NumberFormatException("too large for a price");
    }
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
