package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorJson;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What an answer of `/v7/finance/quote` says about one symbol; the others are not concerned if it
/// is of no use.
sealed interface QuoteAnswer {

  record Priced(Quote quote) implements QuoteAnswer {}

  record Refused(VendorFailure failure) implements QuoteAnswer {}

  /// One for every symbol asked for. Yahoo says nothing at all about a symbol it does not know.
  static Map<Symbol, QuoteAnswer> read(List<Symbol> symbols, VendorResponse response) {
    var bySymbol = new HashMap<String, VendorJson>();
    for (var result : YahooAnswer.result(response, "quoteResponse").items()) {
      bySymbol.put(result.at("symbol").text(), result);
    }
    var answers = new HashMap<Symbol, QuoteAnswer>();
    for (var symbol : symbols) {
      var result = bySymbol.remove(YahooInstrument.asked(symbol));
      if (result != null) {
        answers.put(symbol, read(symbol, result));
      }
    }
    // What is left was not asked for: a symbol without an answer goes by another name.
    var missing = bySymbol.isEmpty() ? Kind.UNKNOWN_SYMBOL : Kind.OTHER_INSTRUMENT;
    symbols.forEach(symbol -> answers.computeIfAbsent(symbol, it -> refused(missing, it)));
    return answers;
  }

  private static QuoteAnswer refused(Kind kind, Symbol symbol) {
    return new Refused(new VendorFailure(kind, "Yahoo does not answer for " + symbol));
  }

  private static QuoteAnswer read(Symbol symbol, VendorJson result) {
    try {
      YahooInstrument.check(symbol, result, "exchange", "quoteType");
      var prices =
          Stream.of("regularMarket", "preMarket", "postMarket")
              .flatMap(session -> YahooPrices.of(result, session));
      return new Priced(YahooPrices.latest(symbol, prices));
    } catch (VendorFailure e) {
      return new Refused(e);
    }
  }
}
