package com.oxuniverse.marketdata.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.PlayedAnswer;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What symbols trade at, asked of a Yahoo on this machine.
@Timeout(60)
class YahooQuotesOverHttpTest {

  private static final Symbol AAPL = new Symbol("AAPL");
  private static final PlayedAnswer INVALID_CRUMB =
      PlayedAnswer.of(
          401,
          "application/json",
          "{\"finance\":{\"result\":null,\"error\":{\"code\":\"Unauthorized\","
              + "\"description\":\"Invalid Crumb\"}}}");

  private PlayedYahoo yahoo;

  @BeforeEach
  void start() throws IOException {
    yahoo = new PlayedYahoo();
  }

  @AfterEach
  void stop() {
    yahoo.close();
  }

  @Test
  void a_chart_tells_the_price_before_the_session_from_its_minutes() {
    var day = LocalDate.parse("2024-06-07");
    yahoo.chart(
        Charts.daily("AAPL", "194.48", "2024-06-06T20:00:01Z")
            .minutes()
            .barAt(day, LocalTime.of(8, 14), "194.6", "194.7100067138672")
            .barAt(day, LocalTime.of(8, 15), "null", "null"));
    assertThat(yahoo.chartQuote("AAPL", PlayedYahoo.PATIENT))
        .isEqualTo(Map.of(AAPL, quote("194.71", "2024-06-07T12:14:00Z")));
    assertThat(yahoo.vendor.requests().getFirst().target())
        .isEqualTo("/v8/finance/chart/AAPL?range=1d&interval=1m&includePrePost=true");
  }

  @Test
  void a_chart_tells_the_price_of_the_session_from_its_meta() {
    yahoo.chart(
        Charts.daily("AAPL", "196.89", "2024-06-07T18:30:13Z")
            .minutes()
            .barAt(LocalDate.parse("2024-06-07"), LocalTime.of(14, 29), "196", "196.5"));
    assertThat(yahoo.chartQuote("AAPL", PlayedYahoo.PATIENT))
        .isEqualTo(Map.of(AAPL, quote("196.89", "2024-06-07T18:30:13Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.5", "null"})
  void a_chart_without_a_usable_price_tells_none(String price) {
    yahoo.chart(Charts.daily("AAPL", price, "2024-06-07T18:30:13Z").minutes());
    assertThat(yahoo.chartQuote("AAPL", PlayedYahoo.PATIENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"196.89\"", "\"NaN\"", "NaN", "1e30", "true", "[196.89]"})
  void a_price_of_another_type_is_refused(String price) {
    yahoo.chart(Charts.daily("AAPL", price, "2024-06-07T18:30:13Z").minutes());
    assertFails(Kind.MALFORMED, () -> yahoo.chartQuote("AAPL", PlayedYahoo.PATIENT));
  }

  @Test
  void many_are_asked_at_once_with_cookie_and_crumb() {
    yahoo.quotes(PlayedAnswer.json(quotes(result("AAPL", "196.89"), result("BRK-B", "412.5"))));
    var quotes = yahoo.quote("AAPL", "BRK.B", "GONE");
    assertThat(quotes.keySet()).containsExactlyInAnyOrder(AAPL, new Symbol("BRK.B"));
    assertThat(yahoo.vendor.paths())
        .containsExactly("/cookie", "/v1/test/getcrumb", "/v7/finance/quote");
    var request = yahoo.vendor.requests().getLast();
    assertThat(request.target())
        .isEqualTo(
            "/v7/finance/quote?formatted=false&symbols=AAPL%2CBRK-B%2CGONE&crumb=cr%2Fumb.1");
    assertThat(request.headers()).containsEntry("cookie", "A3=d=AQ&S=x");
  }

  @Test
  void cookie_and_crumb_are_kept_even_by_many_at_once() throws Exception {
    yahoo.quotes(PlayedAnswer.json(quotes(result("AAPL", "196.89"))));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20)
              .<Callable<Integer>>mapToObj(i -> () -> yahoo.quote("AAPL").size())
              .toList();
      for (var one : callers.invokeAll(all)) {
        assertThat(one.get()).isOne();
      }
    }
    assertThat(yahoo.vendor.paths()).containsOnlyOnce("/cookie", "/v1/test/getcrumb");
  }

  @Test
  void an_expired_crumb_is_renewed_once() {
    yahoo.quotes(INVALID_CRUMB, PlayedAnswer.json(quotes(result("AAPL", "196.89"))));
    assertThat(yahoo.quote("AAPL")).hasSize(1);
    assertThat(yahoo.vendor.paths())
        .containsExactly(
            "/cookie",
            "/v1/test/getcrumb",
            "/v7/finance/quote",
            "/cookie",
            "/v1/test/getcrumb",
            "/v7/finance/quote");
  }

  @Test
  void a_crumb_that_is_never_good_is_not_renewed_for_ever() {
    yahoo.quotes(INVALID_CRUMB);
    assertFails(Kind.DENIED, () -> yahoo.quote("AAPL"));
    assertThat(yahoo.vendor.requests()).hasSize(6);
  }

  @Test
  void without_a_crumb_there_is_no_answer() {
    yahoo.vendor.answering(
        "/v1/test/getcrumb",
        PlayedAnswer.of(429, "text/plain", "Edge: Too Many Requests"),
        PlayedAnswer.of(200, "text/html", "<html>Will be right back...</html>"),
        PlayedAnswer.of(200, "text/plain", ""));
    assertFails(Kind.RATE_LIMITED, () -> yahoo.quote("AAPL"));
    assertFails(Kind.MALFORMED, () -> yahoo.quote("AAPL"));
    assertFails(Kind.DENIED, () -> yahoo.quote("AAPL"));
    assertThat(yahoo.vendor.paths()).doesNotContain("/v7/finance/quote");
  }

  @Test
  void without_a_cookie_there_is_no_crumb() {
    yahoo.vendor.answering(
        "/cookie",
        PlayedAnswer.of(200, "text/html", ""),
        PlayedAnswer.of(503, "text/html", ""),
        PlayedAnswer.redirect(307, "https://guce.yahoo.com/consent"));
    assertFails(Kind.DENIED, () -> yahoo.quote("AAPL"));
    assertFails(Kind.UNAVAILABLE, () -> yahoo.quote("AAPL"));
    assertFails(Kind.MALFORMED, () -> yahoo.quote("AAPL"));
  }

  @Test
  void all_of_it_ends_by_the_deadline() {
    yahoo.vendor.answering("/v1/test/getcrumb", PlayedAnswer.hanging());
    assertFails(
        Kind.UNAVAILABLE,
        () -> yahoo.session.get("/v7/finance/quote?symbols=AAPL", PlayedYahoo.SHORT));
  }

  @ParameterizedTest
  @CsvSource({
    "\"USD\", \"EUR\"",
    "\"NMS\", \"GER\"",
    "\"EQUITY\", \"CRYPTOCURRENCY\"",
    "196.89, -196.89",
    "196.89, 0",
    "196.89, null",
    "1717785013, null",
  })
  void a_symbol_without_a_usable_price_is_absent(String text, String other) {
    yahoo.quotes(PlayedAnswer.json(quotes(result("AAPL", "196.89").replace(text, other))));
    assertThat(yahoo.quote("AAPL")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"196.89\"", "\"NaN\"", "{\"raw\": 196.89}", "1e30"})
  void one_bad_price_spoils_no_other(String price) {
    yahoo.quotes(PlayedAnswer.json(quotes(result("AAPL", price), result("MSFT", "423.85"))));
    assertThat(yahoo.quote("AAPL", "MSFT").keySet()).containsExactly(new Symbol("MSFT"));
    yahoo.quotes(PlayedAnswer.json(quotes(result("AAPL", price))));
    assertFails(Kind.MALFORMED, () -> yahoo.quote("AAPL"));
  }

  @Test
  void the_most_active_are_named_in_their_order() {
    yahoo.vendor.answering(
        "/v1/finance/screener/predefined/saved",
        PlayedAnswer.json(
            """
            {"finance": {"result": [{"quotes": [%s, %s, %s, %s]}], "error": null}}
            """
                .formatted(
                    result("NVDA", "1"),
                    result("BRK-B", "1"),
                    result("SAP", "1").replace("NMS", "GER"),
                    result("AAPL", "1"))));
    assertThat(new YahooMostActive(yahoo.session).symbols(3, PlayedYahoo.PATIENT))
        .extracting(Symbol::ticker)
        .containsExactly("NVDA", "BRK.B", "AAPL");
    assertThat(yahoo.vendor.requests().getLast().target())
        .contains("scrIds=most_actives", "count=3", "crumb=cr%2Fumb.1");
  }

  private static String quotes(String... results) {
    return "{\"quoteResponse\": {\"result\": [%s], \"error\": null}}"
        .formatted(String.join(", ", results));
  }

  private static String result(String symbol, String price) {
    return """
    {"symbol": "%s", "currency": "USD", "exchange": "NMS", "quoteType": "EQUITY",
     "regularMarketPrice": %s, "regularMarketTime": 1717785013}
    """
        .formatted(symbol, price);
  }

  private static Quote quote(String price, String at) {
    return new Quote(AAPL, new BigDecimal(price), Instant.parse(at), "yahoo");
  }

  private static void assertFails(Kind kind, ThrowingCallable asking) {
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(asking)
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind))
        .satisfies(failure -> assertThat(failure.toString()).doesNotContain("umb.1", "A3="));
  }
}
