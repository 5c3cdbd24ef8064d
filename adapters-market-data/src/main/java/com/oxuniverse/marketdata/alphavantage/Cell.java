package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.domain.market.PriceText;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads one value of an answer: Alpha Vantage writes everything as text, alike in JSON and CSV.
final class Cell {

  private Cell() {}

  /// The price, of any sign; nothing if the text is none, or one that no price can be.
  static Optional<BigDecimal> price(String text) {
    try {
      return Optional.of(PriceText.read(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// @throws VendorFailure if the text is no date; a date with a time is none either, it belongs to
  ///   prices within a day
  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException _) {
      throw nonsense("'%s' is no date".formatted(text));
    }
  }

  static VendorFailure nonsense(String fault) {
    return new VendorFailure(Kind.MALFORMED, "Alpha Vantage answers nonsense: " + fault);
  }

  static VendorFailure nothing() {
    return new VendorFailure(Kind.UNKNOWN_SYMBOL, "Alpha Vantage answers with nothing");
  }
}
