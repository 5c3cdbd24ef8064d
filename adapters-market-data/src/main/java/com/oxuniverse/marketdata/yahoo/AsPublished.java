package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.market.PriceText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// Takes back what Yahoo does to its history: every price is divided by every later split, and the
/// quotient goes through a 32-bit float.
///
/// 100.01 before a 3:2 split comes as 66.67333221435547. Multiplied back that is 100.009998, and a
/// tie would be a loss; so the published price is the shortest decimal that, divided again, is the
/// same float. Without a split this is [PriceText]'s rule.
final class AsPublished {

  private AsPublished() {}

  /// @param sent as in the answer, not absurd
  /// @param later the splits after the day of the price
  static BigDecimal price(BigDecimal sent, List<ChartSplit> later) {
    var adjusted = PriceText.read(sent.toString());
    if (later.isEmpty() || adjusted.signum() == 0) {
      return adjusted;
    }
    var n = product(later.stream().map(split -> new BigDecimal(split.numerator())).toList());
    var d = product(later.stream().map(split -> new BigDecimal(split.denominator())).toList());
    return sent.scale() > PriceText.DECIMALS
        ? throughFloat(sent, n, d)
        : rounded(adjusted, n, d, PriceText.DECIMALS);
  }

  private static BigDecimal throughFloat(BigDecimal sent, BigDecimal n, BigDecimal d) {
    for (int decimals = 0; decimals < PriceText.DECIMALS; decimals++) {
      var published = rounded(sent, n, d, decimals);
      var again = published.multiply(d).divide(n, MathContext.DECIMAL64);
      if (again.floatValue() == sent.floatValue()) {
        return published;
      }
    }
    return rounded(sent, n, d, PriceText.DECIMALS);
  }

  private static BigDecimal rounded(BigDecimal price, BigDecimal n, BigDecimal d, int decimals) {
    var exact = price.multiply(n).divide(d, decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private static BigDecimal product(List<BigDecimal> factors) {
    return factors.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
  }
}
