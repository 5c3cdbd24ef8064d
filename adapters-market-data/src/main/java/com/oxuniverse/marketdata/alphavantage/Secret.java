package com.oxuniverse.marketdata.alphavantage;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The API key, which is part of every request's address and which Alpha Vantage repeats in some of
/// its texts ("We have detected your API key as …").
record Secret(String key) {

  private static final String HIDDEN = "***";

  /// `text` without the key, however the key is written in it.
  String outOf(String text) {
    if (key.isBlank()) {
      return text;
    }
    return without(encoded(), without(key, text));
  }

  boolean isIn(Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    var told = trace.toString();
    return !told.equals(outOf(told));
  }

  String encoded() {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }

  private static String without(String secret, String text) {
    return Pattern.compile(Pattern.quote(secret), Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .replaceAll(HIDDEN);
  }
}
