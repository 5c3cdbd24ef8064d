package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.market.PriceText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// Reads single fields.
final class Fields {

  private static final int LONGEST_SHOWN = 40;

  /// Longer than any number that a price was ever written as.
  private static final int LONGEST_PRICE = 64;

  private Fields() {}

  static LocalDate date(String text) throws MalformedLine {
    try {
      // The parser would also take years of more digits, with a sign.
      return LocalDate.parse(text.length() == "yyyy-MM-dd".length() ? text : "");
    } catch (DateTimeParseException e) {
      throw new MalformedLine("'%s' is no date (yyyy-MM-dd)".formatted(shown(text)), e);
    }
  }

  /// @return the price in [Micros], absent if the field is empty
  static long price(String name, String text) throws MalformedLine {
    if (text.isEmpty()) {
      return Micros.ABSENT;
    }
    if (text.length() > LONGEST_PRICE) {
      throw new MalformedLine("%s '%s' is no price".formatted(name, shown(text)));
    }
    try {
      return Micros.of(PriceText.read(text));
    } catch (NumberFormatException e) {
      throw new MalformedLine("%s '%s' is no price".formatted(name, shown(text)), e);
    }
  }

  static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
