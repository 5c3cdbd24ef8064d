package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.util.List;
import java.util.Locale;

/// Understands why Alpha Vantage says no. It always says so with status 200 and in prose, whose
/// wording changed over the years: only phrases that all known versions share are looked for.
final class Refusal {

  /// Also in texts that speak of the key ("We have detected your API key as …") or praise premium
  /// plans, so these are looked for first.
  private static final List<String> TOO_MANY =
      List.of(
          "rate limit",
          "call frequency",
          "call volume",
          "requests per ",
          "request per ",
          "calls per ",
          "more sparingly",
          "burst pattern");

  /// A wrong key, the demo key, or a function that this key has not paid for.
  private static final List<String> NOT_ALLOWED = List.of("apikey", "api key", "premium");

  /// Of a symbol it does not know Alpha Vantage says no more than that the call is invalid.
  private static final List<String> NOT_KNOWN = List.of("invalid api call");

  private Refusal() {}

  static VendorFailure of(String text, String asked) {
    var said = text.toLowerCase(Locale.ROOT);
    if (TOO_MANY.stream().anyMatch(said::contains)) {
      return new VendorFailure(Kind.RATE_LIMITED, "Alpha Vantage wants to be asked less often");
    }
    if (NOT_ALLOWED.stream().anyMatch(said::contains)) {
      return new VendorFailure(
          Kind.DENIED, "Alpha Vantage does not take the API key, or not for %s".formatted(asked));
    }
    if (NOT_KNOWN.stream().anyMatch(said::contains)) {
      return new VendorFailure(
          Kind.UNKNOWN_SYMBOL, "Alpha Vantage does not know %s".formatted(asked));
    }
    return new VendorFailure(
        Kind.UNAVAILABLE, "Alpha Vantage answers %s with '%s'".formatted(asked, text));
  }
}
