package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.domain.market.QuoteRules;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;
import com.oxuniverse.marketdata.simulated.DefaultUniverse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The vendors of real prices, and how they are asked.
///
/// @param order who is asked first
/// @param alphaVantageKey without one Alpha Vantage is not asked
/// @param quoteWithin how long a player waits for a price (rules 4)
/// @param requestWithin how long one request for closes may take
/// @param ages how long a price that was fetched is used
public record LiveSettings(
    List<Vendor> order,
    URI yahoo,
    URI yahooCookies,
    int yahooPerMinute,
    URI alphaVantage,
    Optional<String> alphaVantageKey,
    int alphaVantagePerMinute,
    Duration quoteWithin,
    Duration requestWithin,
    QuoteRules ages,
    UniverseList universe,
    List<Symbol> symbols,
    int mostActive) {

  public enum Vendor {
    YAHOO,
    ALPHA_VANTAGE
  }

  /// Where the symbols of a day come from.
  public enum UniverseList {
    SYMBOLS,
    MOST_ACTIVE
  }

  private static final int MAX_PER_MINUTE = 100_000;

  private static final Setting<List<Vendor>> ORDER =
      Setting.of(
          "ox.market-data.providers",
          Kind.listOf(Vendor.class),
          List.of(Vendor.values()),
          "who is asked for prices, the first one first");
  private static final Setting<URI> YAHOO =
      Setting.of(
          "ox.market-data.yahoo.base-url",
          Kind.WEB_ADDRESS,
          URI.create("https://query1.finance.yahoo.com"),
          "where Yahoo Finance is asked");
  private static final Setting<URI> YAHOO_COOKIES =
      Setting.of(
          "ox.market-data.yahoo.cookie-url",
          Kind.WEB_ADDRESS,
          URI.create("https://fc.yahoo.com"),
          "where Yahoo hands out the cookie that its quotes ask for");
  private static final Setting<Integer> YAHOO_PER_MINUTE =
      Setting.of(
          "ox.market-data.yahoo.requests-per-minute",
          Kind.wholeNumber(1, MAX_PER_MINUTE),
          300,
          "how often Yahoo is asked at most");
  private static final Setting<URI> ALPHA_VANTAGE =
      Setting.of(
          "ox.market-data.alpha-vantage.base-url",
          Kind.WEB_ADDRESS,
          URI.create("https://www.alphavantage.co"),
          "where Alpha Vantage is asked");
  private static final Setting<String> ALPHA_VANTAGE_KEY =
      Setting.optional(
          "ox.market-data.alpha-vantage.api-key",
          Kind.SECRET,
          "the key of your account there; without one only Yahoo is asked");
  private static final Setting<Integer> ALPHA_VANTAGE_PER_MINUTE =
      Setting.of(
          "ox.market-data.alpha-vantage.requests-per-minute",
          Kind.wholeNumber(1, MAX_PER_MINUTE),
          5,
          "how often Alpha Vantage is asked at most; a free key allows 5, and 25 a day");
  private static final Setting<Duration> QUOTE_WITHIN =
      Setting.of(
          "ox.market-data.quote-within",
          Kind.DURATION,
          Duration.ofSeconds(2),
          "how long a pick waits for its price before it is taken without");
  private static final Setting<Duration> REQUEST_WITHIN =
      Setting.of(
          "ox.market-data.request-within",
          Kind.DURATION,
          Duration.ofSeconds(10),
          "how long one request for closes may take");
  private static final Setting<Duration> AGE_OPEN =
      Setting.of(
          "ox.market-data.max-age.open",
          Kind.DURATION,
          QuoteRules.DEFAULT.open(),
          "how long a price is used while New York trades");
  private static final Setting<Duration> AGE_EXTENDED =
      Setting.of(
          "ox.market-data.max-age.extended",
          Kind.DURATION,
          QuoteRules.DEFAULT.extended(),
          "how long a price is used before and after the session");
  private static final Setting<Duration> AGE_CLOSED =
      Setting.of(
          "ox.market-data.max-age.closed",
          Kind.DURATION,
          QuoteRules.DEFAULT.closed(),
          "how long a price is used while nothing is traded");
  private static final Setting<UniverseList> UNIVERSE =
      Setting.of(
          "ox.universe.source",
          Kind.oneOf(UniverseList.class),
          UniverseList.SYMBOLS,
          "the day's symbols: those of `ox.universe.symbols`, or what Yahoo calls the most active");
  private static final Setting<List<Symbol>> SYMBOLS =
      Setting.of(
          "ox.universe.symbols",
          Kind.SYMBOLS,
          DefaultUniverse.SYMBOLS,
          "the symbols of a day, in the order in which players see them");
  private static final Setting<Integer> MOST_ACTIVE =
      Setting.of(
          "ox.universe.most-active",
          Kind.wholeNumber(1, Universe.MAX_SYMBOLS),
          100,
          "how many of the most active are played");

  static Stream<Setting<?>> all() {
    return Stream.of(
        ORDER,
        YAHOO,
        YAHOO_COOKIES,
        YAHOO_PER_MINUTE,
        ALPHA_VANTAGE,
        ALPHA_VANTAGE_KEY,
        ALPHA_VANTAGE_PER_MINUTE,
        QUOTE_WITHIN,
        REQUEST_WITHIN,
        AGE_OPEN,
        AGE_EXTENDED,
        AGE_CLOSED,
        UNIVERSE,
        SYMBOLS,
        MOST_ACTIVE);
  }

  static LiveSettings from(Settings settings) {
    return new LiveSettings(
        settings.get(ORDER),
        settings.get(YAHOO),
        settings.get(YAHOO_COOKIES),
        settings.get(YAHOO_PER_MINUTE),
        settings.get(ALPHA_VANTAGE),
        settings.find(ALPHA_VANTAGE_KEY),
        settings.get(ALPHA_VANTAGE_PER_MINUTE),
        settings.get(QUOTE_WITHIN),
        settings.get(REQUEST_WITHIN),
        new QuoteRules(
            settings.get(AGE_OPEN), settings.get(AGE_EXTENDED), settings.get(AGE_CLOSED)),
        settings.get(UNIVERSE),
        settings.get(SYMBOLS),
        settings.get(MOST_ACTIVE));
  }
}
