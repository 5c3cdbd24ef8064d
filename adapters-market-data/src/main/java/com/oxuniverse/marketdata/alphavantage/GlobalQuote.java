package com.oxuniverse.marketdata.alphavantage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What Alpha Vantage's GLOBAL_QUOTE says of one symbol.
///
/// @param symbol the one it is about
/// @param price of any sign, in the currency of the symbol's exchange; absent if null
/// @param latestTradingDay the price's day in New York; absent if null
record GlobalQuote(
    String symbol, Optional<BigDecimal> price, Optional<LocalDate> latestTradingDay) {

  /// From values as text, absent ones null in the vendor's answer.
  static GlobalQuote of(String symbol, Optional<String> price, Optional<String> day) {
    return new GlobalQuote(symbol, price.map(GlobalQuote::number), day.map(Cell::date));
  }

  private static BigDecimal number(String text) {
    return Cell.price(text).orElseThrow(() -> Cell.nonsense("'%s' is no price".formatted(text)));
  }
}
