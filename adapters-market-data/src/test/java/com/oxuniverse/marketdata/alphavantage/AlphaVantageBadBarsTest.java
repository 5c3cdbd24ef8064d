package com.oxuniverse.marketdata.alphavantage;

import static com.oxuniverse.marketdata.alphavantage.Asking.IBM;
import static com.oxuniverse.marketdata.alphavantage.Asking.bar;
import static com.oxuniverse.marketdata.alphavantage.Asking.dailyJson;
import static com.oxuniverse.marketdata.alphavantage.Asking.newYork;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Prices and dates that are none. A bar without a readable price is kept without it, for the day
/// was not forgotten; the judge has the last word on what is negative or zero.
class AlphaVantageBadBarsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 15);
  private static final Instant NEXT_NOON = newYork("2026-05-16T12:00");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "\".\"",
        "\"n/a\"",
        "\"NaN\"",
        "\"Infinity\"",
        "\"1,234.50\"",
        "\"0x1F\"",
        "\"1e999999999\"",
        "\"12345678901234567\""
      })
  void a_bar_whose_close_is_no_price_has_none(String close) {
    var answer = dailyBars(dailyJson("IBM", "2026-05-15", bar("2026-05-15", close)));
    assertThat(answer.on(DAY).orElseThrow().close()).isEmpty();
    assertThat(answer.on(DAY).orElseThrow().open()).contains(new BigDecimal("100"));
  }

  @ParameterizedTest
  @CsvSource({"-1.5, -1.5", "0.0000, 0", "219.3000, 219.3", "244.8699951171875, 244.87"})
  void a_number_is_kept_as_published_whatever_its_sign(String text, BigDecimal close) {
    var asText = dailyBars(dailyJson("IBM", "2026-05-15", bar("2026-05-15", '"' + text + '"')));
    assertThat(asText.on(DAY).flatMap(DailyBar::close)).contains(close);
    var asNumber = dailyBars(dailyJson("IBM", "2026-05-15", bar("2026-05-15", text)));
    assertThat(asNumber.on(DAY).flatMap(DailyBar::close)).contains(close);
    var csv = dailyBars("timestamp,open,high,low,close\n2026-05-15,1,1,1," + text + "\n");
    assertThat(csv.on(DAY).flatMap(DailyBar::close)).contains(close);
  }

  @Test
  void an_adjusted_close_is_never_the_close() {
    var json =
        """
        "2026-05-15": {"1. open": "10", "4. close": "40.2", "5. adjusted close": "10.05",
          "8. split coefficient": "4.0"}\
        """;
    assertThat(dailyBars(dailyJson("IBM", "2026-05-15", json)).on(DAY).flatMap(DailyBar::close))
        .contains(new BigDecimal("40.2"));
    var csv =
        """
        timestamp,open,high,low,adjusted_close,close
        2026-05-15,10,41,9,10.05,40.2
        """;
    assertThat(dailyBars(csv).on(DAY).flatMap(DailyBar::close)).contains(new BigDecimal("40.2"));
    var onlyAdjusted = csv.replace(",close", ",raw");
    assertThat(AlphaVantageRefusalsTest.refusalOfBars(CannedHttp.says(onlyAdjusted)))
        .isEqualTo(Kind.MALFORMED);
  }

  @Test
  void bars_come_in_any_order_and_only_those_asked_for_are_answered() {
    var rows =
        """
        timestamp,open,high,low,close,volume
        2026-05-13,1,1,1,3,1
        2026-05-15,1,1,1,5,1
        2026-05-10,1,1,1,9,1
        2020-01-02,1,1,1,9,1
        2026-05-14,1,1,1,4,1
        """;
    assertThat(dailyBars(rows).bars())
        .extracting(bar -> bar.date().getDayOfMonth())
        .containsExactly(13, 14, 15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Twice the same date, alike or not: which of them is meant?
        "2026-05-15,1,1,1,5,1\n2026-05-15,1,1,1,6,1\n",
        "2026-05-15,1,1,1,5,1\n2026-05-15,1,1,1,5,1\n",
        // Cut off: within a line, within a value, and within the last value of a line.
        "2026-05-15,1,1,1,5,1\n2026-05-14,1,1,",
        "2026-05-15,1,1,1,5,1\n2026-05-14,1,1,1,5,1234",
        // No dates, no dates of a day, no dates of this world.
        "15.05.2026,1,1,1,5,1\n",
        "2026-05-15 16:00:00,1,1,1,5,1\n",
        "2026-02-30,1,1,1,5,1\n",
        ",1,1,1,5,1\n",
        "2026-05-17,1,1,1,5,1\n2026-05-15,1,1,1,5,1\n",
        "2026-05-15,1,1,1,5,1,extra\n"
      })
  void csv_that_contradicts_itself_is_refused(String rows) {
    var csv = "timestamp,open,high,low,close,volume\n" + rows;
    assertThat(AlphaVantageRefusalsTest.refusalOfBars(CannedHttp.says(csv)))
        .isEqualTo(Kind.MALFORMED);
  }

  @Test
  void json_that_contradicts_itself_is_refused() {
    var good = dailyJson("IBM", "2026-05-15", bar("2026-05-15", "\"5\""));
    assertThat(dailyBars(good).on(DAY)).isPresent();
    var twice =
        dailyJson("IBM", "2026-05-15", bar("2026-05-15", "\"5\""), bar("2026-05-15", "\"6\""));
    var tomorrow = dailyJson("IBM", "2026-05-17", bar("2026-05-15", "\"5\""));
    for (var bad :
        new String[] {
          twice,
          tomorrow,
          good.substring(0, good.length() / 2),
          good.replace("US/Eastern", "UTC"),
          good.replace("\"5. Time Zone\"", "\"5. Zone\""),
          good.replace("3. Last Refreshed\": \"2026-05-15", "3. Last Refreshed\": \"yesterday"),
          good.replace("3. Last Refreshed\": \"2026-05-15", "3. Last Refreshed\": \"2026-13-15"),
          good.replace("\"2. Symbol\": \"IBM\"", "\"2. Symbol\": null"),
          good.replace("\"4. close\"", "\"5. close\""),
          good.replace("\"1. open\": \"100.0000\"", "\"1. open\": [1]"),
          good.replace("2026-05-15\": {", "2026-05-15 16:00:00\": {"),
          good.replace("Time Series (Daily)", "Time Series (5min)"),
          good.replace("Time Series (Daily)", "Weekly Time Series"),
          good + good,
          "[" + good + "]",
          "{\"Time Series (Daily)\": []}",
          "{\"a\":".repeat(100_000),
          "[".repeat(100_000),
          "null",
          "",
          "\n",
          "<html><body>Service Unavailable</body></html>\n"
        }) {
      assertThat(AlphaVantageRefusalsTest.refusalOfBars(CannedHttp.says(bad)))
          .as(bad.substring(0, Math.min(300, bad.length())))
          .isEqualTo(Kind.MALFORMED);
    }
  }

  @Test
  void half_an_answer_is_never_read_wherever_it_was_cut() {
    var json = dailyJson("IBM", "2026-05-15", bar("2026-05-15", "\"219.3\"")).strip();
    var csv = "timestamp,open,high,low,close,volume\n2026-05-15,1,1,1,219.3,1000\n";
    for (var whole : new String[] {json, csv}) {
      assertThat(dailyBars(whole).on(DAY)).isPresent();
      for (int length = 0; length < whole.length(); length++) {
        var half = whole.substring(0, length);
        assertThat(AlphaVantageRefusalsTest.refusalOfBars(CannedHttp.says(half)))
            .as(half)
            // Cut right after the header it looks like the answer of an unknown symbol.
            .isIn(Kind.MALFORMED, Kind.UNKNOWN_SYMBOL);
      }
    }
  }

  private static DailyBars dailyBars(String body) {
    return Asking.bars(CannedHttp.says(body), IBM, DAY, NEXT_NOON);
  }
}
