package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorJson;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An answer of `/v8/finance/chart/{symbol}`: `meta` about the symbol, `timestamp`s with the prices
/// that belong to them in `indicators.quote[0]`, `events` with splits and dividends. The adjusted
/// closes beside them are never read: they move with every dividend.
///
/// @param meta about the very symbol that was asked for
/// @param bars oldest first
/// @param splits oldest first
record ChartAnswer(VendorJson meta, List<ChartBar> bars, List<ChartSplit> splits) {

  /// @param at for a day's bar the start of trading or, while it runs, the last trade
  /// @param open as sent, after every split that Yahoo knows of
  /// @param close as sent, after every split that Yahoo knows of
  record ChartBar(Instant at, Optional<BigDecimal> open, Optional<BigDecimal> close) {}

  static ChartAnswer read(Symbol symbol, VendorResponse response) {
    var results = YahooAnswer.result(response, "chart").items();
    if (results.isEmpty()) {
      throw new VendorFailure(Kind.UNKNOWN_SYMBOL, symbol + " is not known to Yahoo");
    }
    var result = results.getFirst();
    var meta = result.at("meta");
    YahooInstrument.check(symbol, meta, "exchangeName", "instrumentType");
    return new ChartAnswer(meta, bars(result), ChartSplit.all(result));
  }

  /// Of what length the bars are, for example `1d`.
  String granularity() {
    return meta.at("dataGranularity").text();
  }

  /// When the symbol was last traded in a session; this alone tells a final bar from a running one.
  Optional<Instant> marketTime() {
    return meta.value("regularMarketTime").map(VendorJson::epochSecond);
  }

  private static List<ChartBar> bars(VendorJson result) {
    var quotes = result.at("indicators", "quote").items();
    if (quotes.size() != 1) {
      throw result.refusedAs("one series of prices");
    }
    var quote = quotes.getFirst();
    var timestamps = result.value("timestamp").map(VendorJson::items).orElse(List.of());
    if (timestamps.isEmpty()) {
      refuseUndated(quote);
      return List.of();
    }
    var closes = prices(quote.at("close"), timestamps.size());
    var opens = quote.value("open").map(it -> prices(it, timestamps.size()));
    var bars = new ArrayList<ChartBar>();
    for (int i = 0; i < timestamps.size(); i++) {
      int bar = i;
      var open = opens.flatMap(all -> all.get(bar));
      bars.add(new ChartBar(timestamps.get(i).epochSecond(), open, closes.get(i)));
    }
    bars.sort(Comparator.comparing(ChartBar::at));
    return List.copyOf(bars);
  }

  /// Prices without their times belong to no day.
  private static void refuseUndated(VendorJson quote) {
    quote
        .value("close")
        .filter(closes -> !closes.isArray() || !closes.items().isEmpty())
        .ifPresent(closes -> {
          throw closes.refusedAs("dated");
        });
  }

  private static List<Optional<BigDecimal>> prices(VendorJson array, int count) {
    var items = array.items();
    if (items.size() != count) {
      throw array.refusedAs("as long as its times");
    }
    return items.stream().map(ChartAnswer::price).toList();
  }

  /// A null, a text or an absurd number is no price; the rest of the answer may still be one.
  private static Optional<BigDecimal> price(VendorJson item) {
    if (!item.isNumber()) {
      return Optional.empty();
    }
    try {
      var _ = item.price();
      return Optional.of(item.number());
    } catch (VendorFailure e) {
      return Optional.empty();
    }
  }
}
