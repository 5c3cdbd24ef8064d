package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Of the prices that Yahoo gives of a symbol (before, in and after the session) the one whose own
/// time is latest. Which session is on does not matter: Yahoo's word for it is not always right.
final class YahooPrices {

  /// What every price of Yahoo is said to come from, whichever of its ways it came.
  static final String SOURCE = "yahoo";

  record Price(BigDecimal amount, Instant at) {}

  private YahooPrices() {}

  /// The fields `<session>Price` and `<session>Time`; nothing if one is missing or the price is
  /// none.
  static Stream<Price> of(VendorJson answer, String session) {
    var price = answer.value(session + "Price").map(VendorJson::price);
    var at = answer.value(session + "Time").map(VendorJson::epochSecond);
    return price
        .filter(amount -> amount.signum() > 0)
        .flatMap(amount -> at.map(time -> new Price(amount, time)))
        .stream();
  }

  /// @param prices of equal times the first is taken
  static Quote latest(Symbol symbol, Stream<Price> prices) {
    Optional<Price> latest =
        prices.reduce((one, other) -> BY_TIME.compare(one, other) >= 0 ? one : other);
    return latest
        .map(price -> new Quote(symbol, price.amount(), price.at(), SOURCE))
        .orElseThrow(() -> new VendorFailure(Kind.UNKNOWN_SYMBOL, symbol + " has no price"));
  }

  private static final Comparator<Price> BY_TIME = Comparator.comparing(Price::at);
}
