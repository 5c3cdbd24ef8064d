package com.oxuniverse.marketdata.yahoo;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Where Yahoo is.
///
/// @param baseUrl of the API, without a path
/// @param cookieUrl a page that sets the cookie without which there is no crumb
public record YahooSettings(URI baseUrl, URI cookieUrl) {

  public static final YahooSettings DEFAULT =
      new YahooSettings(
          URI.create("https://query1.finance.yahoo.com"), URI.create("https://fc.yahoo.com/"));

  /// @throws IllegalArgumentException if an address is not `http://host…` or `https://host…`
  public YahooSettings {
    for (var url : List.of(baseUrl, cookieUrl)) {
      var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new IllegalArgumentException("not an http address of Yahoo: " + url);
      }
    }
  }

  /// @param target path and query, encoded
  URI at(String target) {
    var base = baseUrl.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + target);
  }
}
