package com.oxuniverse.marketdata.alphavantage;

import static com.oxuniverse.marketdata.alphavantage.AlphaVantageServer.KEY;
import static com.oxuniverse.marketdata.alphavantage.Asking.IBM;
import static com.oxuniverse.marketdata.alphavantage.Asking.bar;
import static com.oxuniverse.marketdata.alphavantage.Asking.dailyJson;
import static com.oxuniverse.marketdata.alphavantage.Asking.newYork;
import static com.oxuniverse.marketdata.alphavantage.Asking.quoteJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.MicronautVendorHttp;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The adapter against a server that knows nothing of it.
class AlphaVantageHttpTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 15);
  private static final Instant NOW = newYork("2026-05-16T12:00");
  private static final String GOOD = dailyJson("IBM", "2026-05-15", bar("2026-05-15", "\"219.3\""));

  private static VendorHttp http;

  @BeforeAll
  static void connect() {
    http = new MicronautVendorHttp(2);
  }

  @AfterAll
  static void disconnect() {
    http.close();
  }

  @Test
  void quotes_and_bars_of_a_known_symbol() throws Exception {
    try (var server = new AlphaVantageServer()) {
      server.answers(
          "GLOBAL_QUOTE", "BRK-B", quoteJson("\"BRK-B\"", "\"512.34\"", "\"2026-05-15\""));
      server.answers(
          "TIME_SERIES_DAILY",
          "BRK-B",
          dailyJson(
              "BRK-B",
              "2026-05-15",
              bar("2026-05-15", "\"512.34\""),
              bar("2026-05-14", "\"510.0000\"")));
      var symbol = new Symbol("BRK.B");

      assertThat(quotes(server, symbol))
          .isEqualTo(
              Map.of(
                  symbol,
                  new Quote(
                      symbol,
                      new BigDecimal("512.34"),
                      Instant.parse("2026-05-15T20:00:00Z"),
                      "alpha-vantage")));
      var bars = bars(server, symbol);
      assertThat(bars.bars().stream().map(bar -> bar.close().orElseThrow()))
          .containsExactly(new BigDecimal("510"), new BigDecimal("512.34"));
      assertThat(bars.finality()).isEqualTo(Finality.FINAL);
    }
  }

  @Test
  void csv_where_json_was_asked_for() throws Exception {
    try (var server = new AlphaVantageServer()) {
      server.answers(
          "TIME_SERIES_DAILY",
          "IBM",
          "timestamp,open,high,low,close,volume\r\n2026-05-15,218.2,220.91,217.615,219.3,6154450\r\n");
      assertThat(bars(server, IBM).on(DAY).flatMap(DailyBar::close))
          .contains(new BigDecimal("219.3"));
    }
  }

  @Test
  void a_symbol_that_the_vendor_does_not_know() throws Exception {
    try (var server = new AlphaVantageServer()) {
      assertThat(refusedBars(server)).isEqualTo(Kind.UNKNOWN_SYMBOL);
      assertThat(refusedQuote(server)).isEqualTo(Kind.UNKNOWN_SYMBOL);
    }
  }

  @Test
  void a_wrong_key() throws Exception {
    try (var server = new AlphaVantageServer()) {
      server.answers("TIME_SERIES_DAILY", "IBM", GOOD);
      var settings = new AlphaVantageSettings(server.baseUrl(), "WRONG" + KEY);
      var bars = new AlphaVantageBars(http, settings);
      var failure =
          catchThrowableOfType(
              VendorFailure.class,
              () -> bars.bars(IBM, Asking.session(DAY), List.of(), NOW, Asking.PATIENCE));
      assertThat(failure.kind()).isEqualTo(Kind.DENIED);
      assertThat(failure).hasMessageContaining("API key").hasMessageNotContaining(KEY);
    }
  }

  @Test
  void too_many_requests_are_told_with_status_200_and_the_key() throws Exception {
    try (var server = new AlphaVantageServer()) {
      server.answers("GLOBAL_QUOTE", "IBM", quoteJson("\"IBM\"", "\"219.3\"", "\"2026-05-15\""));
      server.allows(2);
      assertThat(quotes(server, IBM)).hasSize(1);
      assertThat(quotes(server, IBM)).hasSize(1);
      assertThat(refusedQuote(server)).isEqualTo(Kind.RATE_LIMITED);
      assertThat(refusedBars(server)).isEqualTo(Kind.RATE_LIMITED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500, UNAVAILABLE",
    "503, UNAVAILABLE",
    "429, RATE_LIMITED",
    "403, DENIED",
    "404, MALFORMED"
  })
  void another_status(int status, Kind kind) throws Exception {
    try (var server = new AlphaVantageServer()) {
      server.answersAll(status, GOOD);
      assertThat(refusedBars(server)).isEqualTo(kind);
      assertThat(refusedQuote(server)).isEqualTo(kind);
    }
  }

  @Test
  void a_page_instead_of_data() throws Exception {
    try (var server = new AlphaVantageServer()) {
      server.answersAll(200, "<!DOCTYPE html>\n<html><body>Just a moment…</body></html>\n");
      assertThat(refusedBars(server)).isEqualTo(Kind.MALFORMED);
      assertThat(refusedQuote(server)).isEqualTo(Kind.MALFORMED);
    }
  }

  @Test
  void half_a_json_and_half_a_csv() throws Exception {
    try (var server = new AlphaVantageServer()) {
      server.answersAll(200, GOOD.substring(0, GOOD.length() * 2 / 3));
      assertThat(refusedBars(server)).isEqualTo(Kind.MALFORMED);
      server.answersAll(200, "timestamp,open,high,low,close,volume\r\n2026-05-15,1,1,1,219.3,61");
      assertThat(refusedBars(server)).isEqualTo(Kind.MALFORMED);
    }
  }

  @Test
  void a_connection_that_ends_within_the_answer() throws Exception {
    try (var server = new AlphaVantageServer()) {
      server.breaksOffAfter(GOOD.length() / 2, GOOD);
      assertThat(refusedBars(server)).isIn(Kind.UNAVAILABLE, Kind.MALFORMED);
    }
  }

  @Test
  void an_answer_that_is_too_large() throws Exception {
    try (var server = new AlphaVantageServer()) {
      var rows =
          IntStream.range(0, 200_000)
              .mapToObj(i -> LocalDate.of(2026, 5, 15).minusDays(i) + ",1,1,1,219.3,6154450\n")
              .collect(Collectors.joining());
      server.answersAll(200, "timestamp,open,high,low,close,volume\n" + rows);
      assertThat(refusedBars(server)).isEqualTo(Kind.MALFORMED);
    }
  }

  @Test
  void twenty_years_of_bars_are_not_too_many() throws Exception {
    try (var server = new AlphaVantageServer()) {
      var rows =
          IntStream.range(0, 7_000)
              .mapToObj(i -> bar(LocalDate.of(2026, 5, 15).minusDays(i).toString(), "\"219.3\""))
              .toArray(String[]::new);
      server.answersAll(200, dailyJson("IBM", "2026-05-15", rows));
      assertThat(bars(server, IBM).bars()).hasSize(6);
    }
  }

  @Test
  void a_server_that_says_nothing_is_not_waited_for() throws Exception {
    try (var server = new AlphaVantageServer()) {
      server.saysNothing();
      var bars = new AlphaVantageBars(http, server.settings());
      var failure =
          catchThrowableOfType(
              VendorFailure.class,
              () -> bars.bars(IBM, Asking.session(DAY), List.of(), NOW, Duration.ofMillis(200)));
      assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
      assertThat(traceOf(failure)).doesNotContain(KEY);
    }
  }

  @Test
  void nobody_there() throws Exception {
    AlphaVantageSettings gone;
    try (var server = new AlphaVantageServer()) {
      gone = server.settings();
    }
    var quotes = new AlphaVantageQuotes(http, gone, Asking.CALENDAR, InstantSource.fixed(NOW));
    var failure =
        catchThrowableOfType(
            VendorFailure.class, () -> quotes.quotes(List.of(IBM), Asking.PATIENCE));
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(traceOf(failure)).doesNotContain(KEY);
  }

  private static Map<Symbol, Quote> quotes(AlphaVantageServer server, Symbol symbol) {
    return new AlphaVantageQuotes(
            http, server.settings(), Asking.CALENDAR, InstantSource.fixed(NOW))
        .quotes(List.of(symbol), Asking.PATIENCE);
  }

  private static DailyBars bars(AlphaVantageServer server, Symbol symbol) {
    var before = Asking.CALENDAR.sessionsBefore(DAY, 5);
    return new AlphaVantageBars(http, server.settings())
        .bars(symbol, Asking.session(DAY), before, NOW, Asking.PATIENCE);
  }

  private static Kind refusedBars(AlphaVantageServer server) {
    return kind(catchThrowableOfType(VendorFailure.class, () -> bars(server, IBM)));
  }

  private static Kind refusedQuote(AlphaVantageServer server) {
    return kind(catchThrowableOfType(VendorFailure.class, () -> quotes(server, IBM)));
  }

  /// Whatever the vendor did, it must not have got the key into the log.
  private static Kind kind(VendorFailure failure) {
    assertThat(failure).as("refused").isNotNull();
    assertThat(traceOf(failure)).doesNotContain(KEY);
    return failure.kind();
  }

  private static String traceOf(Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
