package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.QuoteVendor;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Alpha Vantage's latest prices. It has only their day: a price is as old as that day's close, and
/// while the session is on nobody knows how old it is, so then it is none.
public final class AlphaVantageQuotes implements QuoteVendor {

  private final AlphaVantageQuery query;
  private final MarketCalendar calendar;
  private final InstantSource clock;

  public AlphaVantageQuotes(
      VendorHttp http,
      AlphaVantageSettings settings,
      MarketCalendar calendar,
      InstantSource clock) {
    this.query = new AlphaVantageQuery(http, settings);
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public String name() {
    return AlphaVantageBars.NAME;
  }

  @Override
  public int batch() {
    return 1;
  }

  /// A symbol that Alpha Vantage does not know, or takes for another, is a [VendorFailure] of that
  /// kind: there is nothing else in its answer.
  @Override
  public Map<Symbol, Quote> quotes(List<Symbol> symbols, Duration within) {
    if (symbols.size() > batch()) {
      throw new IllegalArgumentException("one symbol at a time, were " + symbols.size());
    }
    return symbols.isEmpty()
        ? Map.of()
        : quote(symbols.getFirst(), within)
            .map(quote -> Map.of(quote.symbol(), quote))
            .orElseGet(Map::of);
  }

  private Optional<Quote> quote(Symbol symbol, Duration within) {
    // Before the answer: its price may be from before a close that comes in between.
    var now = clock.instant();
    if (calendar.stateAt(now) != MarketState.CLOSED) {
      // It gives a date and no time: what is traded now is not in it, or cannot be told from it.
      return Optional.empty();
    }
    var asked = VendorSymbol.of(symbol);
    var answer =
        query.ask(
            "GLOBAL_QUOTE",
            asked,
            within,
            it -> {
              var quote = it.quote();
              asked.mustBe(quote.symbol());
              quote.latestTradingDay().ifPresent(day -> TradedDates.mustHaveBegun(day, now));
              return quote;
            });
    var time = answer.latestTradingDay().flatMap(day -> closeOf(day, now));
    return answer
        .price()
        .filter(price -> price.signum() > 0)
        .flatMap(price -> time.map(at -> new Quote(symbol, price, at, name())));
  }

  private Optional<Instant> closeOf(LocalDate day, Instant now) {
    try {
      return calendar.sessionOn(day).map(MarketSession::close).filter(close -> !close.isAfter(now));
    } catch (UnknownYearException _) {
      return Optional.empty();
    }
  }
}
