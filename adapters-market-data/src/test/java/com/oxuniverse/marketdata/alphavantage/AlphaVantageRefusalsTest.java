package com.oxuniverse.marketdata.alphavantage;

import static com.oxuniverse.marketdata.alphavantage.Asking.IBM;
import static com.oxuniverse.marketdata.alphavantage.Asking.newYork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All of these come with status 200. The wordings are those it has been seen to use over the
/// years.
class AlphaVantageRefusalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RATE_LIMITED | Note | Thank you for using Alpha Vantage! Our standard API call frequency is 5 calls per minute and 500 calls per day.",
        "RATE_LIMITED | Note | Thank you for using Alpha Vantage! Please visit https://www.alphavantage.co/premium/ if you would like to have a higher API call volume.",
        "RATE_LIMITED | Information | Our standard API rate limit is 25 requests per day. Please subscribe to any of the premium plans to instantly remove all daily rate limits.",
        "RATE_LIMITED | Information | We have detected your API key as KFW3XQ5SECRET and our standard API rate limit is 25 requests per day.",
        "RATE_LIMITED | Information | Please consider spreading out your free API requests more sparingly (1 request per second). You may subscribe to any of the premium plans.",
        "RATE_LIMITED | Information | Please subscribe to any of the premium plans at https://www.alphavantage.co/premium/ to instantly remove all daily rate limits.",
        "RATE_LIMITED | Information | Burst pattern detected. Please consider spreading out your API requests more evenly.",
        "DENIED | Error Message | the parameter apikey is invalid or missing. Please claim your free API key on (https://www.alphavantage.co/support/#api-key). It should take less than 20 seconds.",
        "DENIED | Information | The **demo** API key is for demo purposes only. Please claim your free API key at (https://www.alphavantage.co/support/#api-key).",
        "DENIED | Information | Thank you for using Alpha Vantage! This is a premium endpoint. You may subscribe to any of the premium plans.",
        "UNKNOWN_SYMBOL | Error Message | Invalid API call. Please retry or visit the documentation (https://www.alphavantage.co/documentation/) for GLOBAL_QUOTE.",
        "UNAVAILABLE | Error Message | The service is under maintenance.",
        "UNAVAILABLE | Information | Something nobody has read before."
      })
  void a_text_that_says_no_is_told_apart(Kind kind, String field, String text) {
    var http = CannedHttp.says("{\n    \"%s\": \"%s\"\n}".formatted(field, text));
    assertThat(refusalOfBars(http)).isEqualTo(kind);
    assertThat(refusalOfQuote(http)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "401, DENIED",
    "403, DENIED",
    "429, RATE_LIMITED",
    "500, UNAVAILABLE",
    "502, UNAVAILABLE",
    "503, UNAVAILABLE",
    "204, MALFORMED",
    "302, MALFORMED",
    "400, MALFORMED",
    "404, MALFORMED",
    "422, MALFORMED"
  })
  void another_status_is_no_answer_whatever_comes_with_it(int status, Kind kind) {
    var bars = Asking.dailyJson("IBM", "2026-05-15", Asking.bar("2026-05-15", "\"219.3\""));
    assertThat(refusalOfBars(CannedHttp.says(status, bars))).isEqualTo(kind);
    var quote = Asking.quoteJson("\"IBM\"", "\"219.3\"", "\"2026-05-15\"");
    assertThat(refusalOfQuote(CannedHttp.says(status, quote))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"Global Quote\": {}}",
        "'symbol,open,high,low,price,volume,latestDay,previousClose,change,changePercent\n'",
        "'symbol,open,high,low,price,volume,latestDay,previousClose,change,changePercent\n,,,,,,,,,\n'"
      })
  void a_symbol_without_a_quote_is_unknown(String body) {
    assertThat(refusalOfQuote(CannedHttp.says(body))).isEqualTo(Kind.UNKNOWN_SYMBOL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "'{\"Meta Data\": {}, \"Time Series (Daily)\": {}}'",
        "'timestamp,open,high,low,close,volume\r\n'",
        "'timestamp,open,high,low,close,volume\r\n2017-01-03,1,1,1,1,1\r\n'"
      })
  void a_symbol_without_bars_near_the_day_is_unknown(String body) {
    assertThat(refusalOfBars(CannedHttp.says(body))).isEqualTo(Kind.UNKNOWN_SYMBOL);
  }

  static Kind refusalOfBars(CannedHttp http) {
    var day = LocalDate.of(2026, 5, 15);
    return kind(() -> Asking.bars(http, IBM, day, newYork("2026-05-16T12:00")));
  }

  static Kind refusalOfQuote(CannedHttp http) {
    return kind(() -> Asking.quote(http, IBM, newYork("2026-05-16T12:00")));
  }

  private static Kind kind(ThrowingCallable asking) {
    var failure = catchThrowableOfType(VendorFailure.class, asking);
    assertThat(failure).as("refused").isNotNull();
    return failure.kind();
  }
}
