package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.marketdata.vendor.VendorFailure;

/// What Alpha Vantage sends with status 200. Which function it answers is only seen when it is read
/// as one: an answer to another is refused, not half read.
sealed interface Answer permits CsvAnswer, JsonAnswer {

  /// As an answer to GLOBAL_QUOTE.
  ///
  /// @throws VendorFailure if it is none, or says nothing
  GlobalQuote quote();

  /// As an answer to TIME_SERIES_DAILY.
  ///
  /// @throws VendorFailure if it is none, or has no bars
  DailySeries daily();

  /// Told apart by what is there and not by what was asked for: also who asks for CSV is refused in
  /// JSON.
  ///
  /// @param asked for messages
  /// @throws VendorFailure if it is neither CSV nor JSON, or says no
  static Answer read(String body, String asked) {
    var text = body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body;
    var first = text.stripLeading();
    return first.startsWith("{") || first.startsWith("[")
        ? new JsonAnswer(first, asked)
        : new CsvAnswer(text);
  }

  String BYTE_ORDER_MARK = "\uFEFF";
}
