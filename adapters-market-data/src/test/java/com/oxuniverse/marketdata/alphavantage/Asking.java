package com.oxuniverse.marketdata.alphavantage;

import static java.util.stream.Collectors.joining;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How these tests ask, and what they let Alpha Vantage answer.
final class Asking {

  static final MarketCalendar CALENDAR = NyseCalendar.create();
  static final Symbol IBM = new Symbol("IBM");
  static final String KEY = "KFW3XQ5SECRET";
  static final AlphaVantageSettings SETTINGS =
      new AlphaVantageSettings(URI.create("https://vendor.example"), KEY);
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private Asking() {}

  static Optional<Quote> quote(VendorHttp http, Symbol symbol, Instant now) {
    return Optional.ofNullable(quotes(http, now).quotes(List.of(symbol), PATIENCE).get(symbol));
  }

  static AlphaVantageQuotes quotes(VendorHttp http, Instant now) {
    return new AlphaVantageQuotes(http, SETTINGS, CALENDAR, InstantSource.fixed(now));
  }

  static DailyBars bars(VendorHttp http, Symbol symbol, LocalDate day, Instant now) {
    return new AlphaVantageBars(http, SETTINGS)
        .bars(symbol, session(day), CALENDAR.sessionsBefore(day, 5), now, PATIENCE);
  }

  static MarketSession session(LocalDate day) {
    return CALENDAR.sessionOn(day).orElseThrow();
  }

  /// A date and time in New York.
  static Instant newYork(String local) {
    return LocalDateTime.parse(local).atZone(MarketSession.NEW_YORK).toInstant();
  }

  static String quoteJson(String symbol, String price, String day) {
    return """
    {"Global Quote": {"01. symbol": %s, "02. open": "218.2", "05. price": %s,
      "06. volume": "6154450", "07. latest trading day": %s, "08. previous close": "218.37"}}
    """
        .formatted(symbol, price, day);
  }

  static String dailyJson(String symbol, String lastRefreshed, String... bars) {
    return """
    {"Meta Data": {"1. Information": "Daily Prices (open, high, low, close) and Volumes",
      "2. Symbol": "%s", "3. Last Refreshed": "%s", "4. Output Size": "Compact",
      "5. Time Zone": "US/Eastern"},
     "Time Series (Daily)": {%s}}
    """
        .formatted(symbol, lastRefreshed, Stream.of(bars).collect(joining(",\n")));
  }

  /// @param close as it stands in the JSON, with its quotation marks if it has any
  static String bar(String date, String close) {
    return """
    "%s": {"1. open": "100.0000", "2. high": "120.0000", "3. low": "90.0000",
      "4. close": %s, "5. volume": "1000"}\
    """
        .formatted(date, close);
  }
}
