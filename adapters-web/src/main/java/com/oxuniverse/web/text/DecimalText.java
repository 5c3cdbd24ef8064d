package com.oxuniverse.web.text;

import com.oxuniverse.web.problem.MalformedValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Prices as decimal strings: a JSON number would become a float on the other side.
public final class DecimalText {

  private static final Pattern PRICE = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?");

  private DecimalText() {}

  /// Without exponent and trailing zeros.
  public static String of(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /// A positive price in US dollars.
  public static BigDecimal price(String text) throws MalformedValue {
    if (PRICE.matcher(text).matches()) {
      var price = new BigDecimal(text);
      if (price.signum() > 0) {
        return price;
      }
    }
    throw MalformedValue.expected(
        "a positive decimal number with at most six decimals, such as \"185.64\"");
  }
}
