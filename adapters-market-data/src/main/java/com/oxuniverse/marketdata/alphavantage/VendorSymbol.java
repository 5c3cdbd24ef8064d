package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;

/// A symbol as Alpha Vantage writes it: a class of US shares after a dash (`BRK-B`). What comes
/// after a dot is a foreign exchange (`TSCO.LON`, `IWDA.AS`), whose prices are in other currencies;
/// since no dot is ever asked for, none of those can be meant.
record VendorSymbol(String text) {

  static VendorSymbol of(Symbol symbol) {
    return new VendorSymbol(symbol.ticker().replace('.', '-'));
  }

  /// Refuses an answer for anything else. Alpha Vantage repeats the symbol as it was asked for; its
  /// answers have neither currency nor exchange that could be looked at instead.
  void mustBe(String answered) {
    if (!answered.equals(text)) {
      throw new VendorFailure(
          VendorFailure.Kind.OTHER_INSTRUMENT,
          "Alpha Vantage was asked for %s and answered for '%s'".formatted(text, answered));
    }
  }
}
