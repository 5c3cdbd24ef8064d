package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.market.PriceText;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.QuoteVendor;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import com.oxuniverse.marketdata.yahoo.YahooPrices.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one symbol trades at, from the minutes of its latest day. Slower than [YahooQuotes], but it
/// needs neither cookie nor crumb.
///
/// The chart's `meta` holds the price of regular trading only. What is traded before and after it
/// is in the minutes, and only if `includePrePost` asks for them.
public final class YahooChartQuotes implements QuoteVendor {

  private final VendorHttp http;
  private final YahooSettings settings;

  public YahooChartQuotes(VendorHttp http, YahooSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "yahoo-chart";
  }

  @Override
  public int batch() {
    return 1;
  }

  @Override
  public Map<Symbol, Quote> quotes(List<Symbol> symbols, Duration within) {
    if (symbols.size() != 1) {
      throw new IllegalArgumentException("one symbol at a time, not " + symbols.size());
    }
    var symbol = symbols.getFirst();
    var target =
        "/v8/finance/chart/%s?range=1d&interval=1m&includePrePost=true"
            .formatted(YahooInstrument.asked(symbol));
    var response = http.get(settings.at(target), YahooAnswer.BROWSER, within);
    try {
      return Map.of(symbol, read(symbol, response));
    } catch (VendorFailure e) {
      if (e.kind().isVendors()) {
        throw e;
      }
      return Map.of();
    }
  }

  static Quote read(Symbol symbol, VendorResponse response) {
    var answer = ChartAnswer.read(symbol, response);
    return YahooPrices.latest(
        symbol,
        Stream.concat(
            YahooPrices.of(answer.meta(), "regularMarket"), latestMinute(answer).stream()));
  }

  /// A minute's close was traded in it, so its start is at most a minute early, and never late. Of
  /// longer bars it would say little.
  private static Optional<Price> latestMinute(ChartAnswer answer) {
    if (!answer.granularity().equals("1m")) {
      return Optional.empty();
    }
    return answer.bars().reversed().stream()
        .flatMap(bar ->
            bar
                .close()
                .map(BigDecimal::toString)
                .map(PriceText::read)
                .filter(price -> price.signum() > 0)
                .map(price -> new Price(price, bar.at()))
                .stream())
        .findFirst();
  }
}
