package com.oxuniverse.marketdata.alphavantage;

import java.net.URI;
import java.util.Locale;

/// Where Alpha Vantage is and who asks.
///
/// @param baseUrl absolute, of scheme http or https, with or without the `/query` at its end
/// @param apiKey never shown to anyone
public record AlphaVantageSettings(URI baseUrl, String apiKey) {

  public AlphaVantageSettings {
    if (!isWebAddress(baseUrl)) {
      throw new IllegalArgumentException(
          "Alpha Vantage's base URL must be an http or https address without query or user, was "
              + new Secret(apiKey).outOf(baseUrl.toString()));
    }
    if (apiKey.isBlank() || !apiKey.chars().allMatch(AlphaVantageSettings::isVisibleAscii)) {
      throw new IllegalArgumentException(
          "Alpha Vantage's API key must not be empty nor hold blanks or other unprintable"
              + " characters");
    }
  }

  /// Without the key, for logs.
  @Override
  public String toString() {
    return "AlphaVantageSettings[baseUrl=%s]".formatted(baseUrl);
  }

  private static boolean isWebAddress(URI uri) {
    if (uri.getScheme() == null || uri.getHost() == null) {
      return false;
    }
    var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && uri.getRawUserInfo() == null;
  }

  private static boolean isVisibleAscii(int character) {
    return character > ' ' && character < 0x7f;
  }
}
