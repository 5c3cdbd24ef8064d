package com.oxuniverse.marketdata.alphavantage;

/// A vendor's words made fit for one line of a log.
final class Excerpt {

  private static final int LENGTH = 240;

  private Excerpt() {}

  static String of(String text) {
    var line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
  }
}
