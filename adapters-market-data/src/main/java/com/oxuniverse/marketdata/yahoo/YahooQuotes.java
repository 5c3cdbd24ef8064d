package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.QuoteVendor;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.yahoo.QuoteAnswer.Priced;
import com.oxuniverse.marketdata.yahoo.QuoteAnswer.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What many symbols trade at, in one request.
public final class YahooQuotes implements QuoteVendor {

  private static final int BATCH = 100;

  private final YahooSession session;

  public YahooQuotes(YahooSession session) {
    this.session = session;
  }

  @Override
  public String name() {
    return "yahoo-quote";
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public Map<Symbol, Quote> quotes(List<Symbol> symbols, Duration within) {
    if (symbols.isEmpty() || symbols.size() > BATCH) {
      throw new IllegalArgumentException(
          "1 to %d symbols, not %d".formatted(BATCH, symbols.size()));
    }
    var asked = symbols.stream().map(YahooInstrument::asked).collect(Collectors.joining("%2C"));
    var response = session.get("/v7/finance/quote?formatted=false&symbols=" + asked, within);
    return usable(QuoteAnswer.read(symbols, response));
  }

  /// If no symbol has a price, and that is no symbol's fault, the answer is none.
  private static Map<Symbol, Quote> usable(Map<Symbol, QuoteAnswer> answers) {
    var quotes = new HashMap<Symbol, Quote>();
    var failures = new ArrayList<VendorFailure>();
    answers.forEach((symbol, answer) -> {
      switch (answer) {
        case Priced(var quote) -> quotes.put(symbol, quote);
        case Refused(var failure) -> failures.add(failure);
      }
    });
    if (quotes.isEmpty() && failures.stream().allMatch(failure -> failure.kind().isVendors())) {
      throw failures.getFirst();
    }
    return quotes;
  }
}
