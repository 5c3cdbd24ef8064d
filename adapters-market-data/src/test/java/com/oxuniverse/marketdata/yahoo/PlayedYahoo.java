package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.marketdata.vendor.MicronautVendorHttp;
import com.oxuniverse.marketdata.vendor.PlayedAnswer;
import com.oxuniverse.marketdata.vendor.PlayedVendor;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Yahoo on this machine, and those who ask it.
final class PlayedYahoo implements AutoCloseable {

  static final Duration PATIENT = Duration.ofSeconds(20);
  static final Duration SHORT = Duration.ofMillis(300);
  static final PlayedAnswer COOKIE =
      PlayedAnswer.of(
          404, "text/html", "", "Set-Cookie: A3=d=AQ&S=x; Max-Age=31557600; Domain=.yahoo.com");

  final PlayedVendor vendor = new PlayedVendor();
  final VendorHttp http = new MicronautVendorHttp(4);
  final YahooSettings settings = new YahooSettings(vendor.url("/"), vendor.url("/cookie"));
  final YahooSession session = new YahooSession(http, settings, System::nanoTime);

  PlayedYahoo() throws IOException {
    vendor.answering("/cookie", COOKIE);
    vendor.answering("/v1/test/getcrumb", PlayedAnswer.of(200, "text/plain", "cr/umb.1"));
  }

  PlayedYahoo chart(String symbol, PlayedAnswer... inTurn) {
    vendor.answering("/v8/finance/chart/" + symbol, inTurn);
    return this;
  }

  PlayedYahoo chart(Charts chart) {
    return chart(chart.symbol(), PlayedAnswer.json(chart.json()));
  }

  PlayedYahoo quotes(PlayedAnswer... inTurn) {
    vendor.answering("/v7/finance/quote", inTurn);
    return this;
  }

  Map<Symbol, Quote> chartQuote(String symbol, Duration within) {
    return new YahooChartQuotes(http, settings).quotes(List.of(new Symbol(symbol)), within);
  }

  Map<Symbol, Quote> quote(String... symbols) {
    return new YahooQuotes(session).quotes(Stream.of(symbols).map(Symbol::new).toList(), PATIENT);
  }

  /// Of that date's session with the five before it.
  DailyBars bars(String symbol, String date, String now) {
    var calendar = NyseCalendar.create();
    var day = LocalDate.parse(date);
    var sessions =
        day.minusDays(14)
            .datesUntil(day.plusDays(1))
            .flatMap(it -> calendar.sessionOn(it).stream())
            .toList();
    List<MarketSession> before = sessions.subList(sessions.size() - 6, sessions.size() - 1);
    return new YahooBars(http, settings)
        .bars(new Symbol(symbol), sessions.getLast(), before, Instant.parse(now), PATIENT);
  }

  @Override
  public void close() {
    http.close();
    vendor.close();
  }
}
