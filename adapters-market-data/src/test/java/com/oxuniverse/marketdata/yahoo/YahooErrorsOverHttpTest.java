package com.oxuniverse.marketdata.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oxuniverse.marketdata.vendor.PlayedAnswer;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers of Yahoo that are none, over HTTP.
@Timeout(60)
class YahooErrorsOverHttpTest {

  private PlayedYahoo yahoo;

  @BeforeEach
  void start() throws IOException {
    yahoo = new PlayedYahoo();
  }

  @AfterEach
  void stop() {
    yahoo.close();
  }

  @ParameterizedTest
  @CsvSource({
    "404, errors_quoted/chart_v8_404_not_found.json, UNKNOWN_SYMBOL",
    "200, errors_quoted/chart_v8_404_not_found.json, UNKNOWN_SYMBOL",
    "422, errors_quoted/chart_v8_422_1m_too_long.json, UNKNOWN_SYMBOL",
    "400, errors_recorded/2021-historical-BEKE-2020-01-01-to-2020-01-03.json, UNKNOWN_SYMBOL",
    "400, errors_recorded/2021-search-noOpts.json, MALFORMED",
    "401, errors_quoted/quote_v7_401_invalid_crumb.json, DENIED",
    "429, errors_quoted/any_429_edge.txt, RATE_LIMITED",
    "500, errors_quoted/any_500_will_be_right_back.html, UNAVAILABLE",
    "503, errors_quoted/any_500_will_be_right_back.html, UNAVAILABLE",
    "200, errors_quoted/any_500_will_be_right_back.html, MALFORMED",
    "404, errors_quoted/any_500_will_be_right_back.html, MALFORMED",
    "999, errors_quoted/any_429_edge.txt, RATE_LIMITED",
  })
  void an_error_is_told_by_its_kind(int status, String file, Kind kind) {
    var body = RecordedResponses.body(file);
    yahoo.chart("AAPL", PlayedAnswer.of(status, "text/html", body));
    assertBarsFail(kind);
    if (kind.isVendors()) {
      assertQuoteFails(kind, PlayedYahoo.PATIENT);
    } else {
      assertThat(yahoo.chartQuote("AAPL", PlayedYahoo.PATIENT)).isEmpty();
    }
  }

  @Test
  void half_an_answer_is_none() {
    var json = RecordedResponses.body("chart/MCD_chart.json");
    yahoo.chart("AAPL", PlayedAnswer.json(json.substring(0, json.length() / 2)));
    assertBarsFail(Kind.MALFORMED);
    yahoo.chart("AAPL", PlayedAnswer.half(json));
    assertBarsFail(Kind.UNAVAILABLE);
  }

  @Test
  void an_answer_without_an_answer_is_none() {
    yahoo.chart("AAPL", PlayedAnswer.json("{\"chart\": {\"result\": null, \"error\": null}}"));
    assertBarsFail(Kind.MALFORMED);
    yahoo.chart("AAPL", PlayedAnswer.json("{\"chart\": {\"result\": [], \"error\": null}}"));
    assertBarsFail(Kind.UNKNOWN_SYMBOL);
  }

  @Test
  void a_vendor_that_trickles_or_hangs_is_given_up_in_time() throws Exception {
    yahoo.chart("AAPL", PlayedAnswer.slowly(" ".repeat(100_000)));
    assertQuoteFails(Kind.UNAVAILABLE, PlayedYahoo.SHORT);
    assertThat(yahoo.vendor.wasGivenUp()).isTrue();
    yahoo.chart("AAPL", PlayedAnswer.hanging());
    assertQuoteFails(Kind.UNAVAILABLE, PlayedYahoo.SHORT);
  }

  @Test
  void broken_connections_redirects_elsewhere_and_floods_are_no_answers() {
    yahoo.chart("AAPL", PlayedAnswer.closing());
    assertBarsFail(Kind.UNAVAILABLE);
    yahoo.chart("AAPL", PlayedAnswer.redirect(307, "https://guce.yahoo.com/consent"));
    assertBarsFail(Kind.MALFORMED);
    yahoo.chart("AAPL", PlayedAnswer.endless());
    assertBarsFail(Kind.MALFORMED);
  }

  private void assertBarsFail(Kind kind) {
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> yahoo.bars("AAPL", "2024-06-07", "2024-06-07T21:00:00Z"))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  private void assertQuoteFails(Kind kind, Duration within) {
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> yahoo.chartQuote("AAPL", within))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
