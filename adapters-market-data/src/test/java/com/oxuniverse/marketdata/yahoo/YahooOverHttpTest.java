package com.oxuniverse.marketdata.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.marketdata.vendor.PlayedAnswer;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Daily bars, asked of a Yahoo on this machine.
@Timeout(60)
class YahooOverHttpTest {

  private static final String CLOSED = "2024-06-07T20:00:01Z";
  private static final String NOW = "2024-06-07T21:00:00Z";
  private static final String DAY = "2024-06-07";

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
  void it_is_asked_like_a_browser_for_every_day_up_to_today() {
    yahoo.chart(Charts.daily("AAPL", "196.89", CLOSED).bar(DAY, "194.65", "196.89"));
    yahoo.bars("AAPL", DAY, NOW);
    var request = yahoo.vendor.requests().getFirst();
    // From midnight of 31 May to midnight after 7 June in New York.
    assertThat(request.target())
        .isEqualTo(
            "/v8/finance/chart/AAPL?period1=1717128000&period2=1717819200"
                + "&interval=1d&events=div%2Csplits&includePrePost=false");
    assertThat(request.headers().get("user-agent")).startsWith("Mozilla/5.0");
  }

  @Test
  void a_recorded_4_to_1_split_is_taken_back_from_the_prices_before_it() {
    // 499.23 on 28 August 2020, as published then; Yahoo sends it divided by four.
    yahoo.chart(
        Charts.daily("AAPL", "129.04", "2020-08-31T20:00:01Z")
            .bar("2020-08-28", "126.01249694824219", "124.80750274658203")
            .bar("2020-08-31", "127.58000183105469", "129.0399932861328")
            .split("2020-08-31", "4", "1"));
    var bars = yahoo.bars("AAPL", "2020-08-31", "2020-08-31T21:00:00Z");
    assertClose(bars, "2020-08-28", "499.23");
    assertThat(bars.on(LocalDate.parse("2020-08-28")).orElseThrow().open())
        .hasValueSatisfying(open -> assertThat(open).isEqualByComparingTo("504.05"));
    assertClose(bars, "2020-08-31", "129.04");
    assertThat(bars.splits()).containsExactly(Split.of(LocalDate.parse("2020-08-31"), 4, 1));
    assertThat(bars.finality()).isEqualTo(Finality.FINAL);
  }

  /// Halved for a split of the next day that is not told yet.
  @Test
  void a_bar_far_from_what_was_traded_on_its_own_evening_is_not_final() {
    yahoo.chart(Charts.daily("AAPL", "196.89", CLOSED).bar(DAY, "97.325", "98.445"));
    assertThat(yahoo.bars("AAPL", DAY, NOW).finality()).isEqualTo(Finality.PROVISIONAL);
  }

  @Test
  void a_10_to_1_split_after_the_session_is_taken_back_from_its_close() {
    // Nvidia: 1208.88 on 7 June 2024, asked for three days after it became ten.
    yahoo.chart(
        Charts.daily("NVDA", "121.79", "2024-06-10T20:00:01Z")
            .bar("2024-06-06", "124.0479965209961", "120.99800109863281")
            .bar(DAY, "119.7699966430664", "120.88800048828125")
            .bar("2024-06-10", "120.37000274658203", "121.79000091552734")
            .split("2024-06-10", "10", "1"));
    var bars = yahoo.bars("NVDA", DAY, "2024-06-10T21:00:00Z");
    assertClose(bars, "2024-06-06", "1209.98");
    assertClose(bars, DAY, "1208.88");
    assertThat(bars.finality()).isEqualTo(Finality.FINAL);
  }

  @Test
  void a_cent_is_not_lost_in_a_3_to_2_split() {
    yahoo.chart(
        Charts.daily("AAPL", "67", "2024-06-10T20:00:01Z")
            .bar(DAY, "66.66666412353516", "66.67333221435547")
            .bar("2024-06-10", "66.5", "67")
            .split("2024-06-10", "3", "2"));
    assertClose(yahoo.bars("AAPL", DAY, "2024-06-10T21:00:00Z"), DAY, "100.01");
  }

  @Test
  void a_split_on_a_day_without_a_bar_takes_effect_with_the_next_one() {
    yahoo.chart(
        Charts.daily("AAPL", "50", CLOSED)
            .bar("2024-06-03", "49", "49.5")
            .bar(DAY, "49.5", "50")
            .split("2024-06-05", "2", "1"));
    var bars = yahoo.bars("AAPL", DAY, NOW);
    assertThat(bars.splits()).containsExactly(Split.of(LocalDate.parse(DAY), 2, 1));
    assertClose(bars, "2024-06-03", "99");
    assertClose(bars, DAY, "50");
  }

  @Test
  void a_split_that_is_told_but_not_applied_is_refused() {
    yahoo.chart(
        Charts.daily("NVDA", "121.79", "2024-06-10T20:00:01Z")
            .bar(DAY, "1197.7", "1208.88")
            .bar("2024-06-10", "120.37", "121.79")
            .split("2024-06-10", "10", "1"));
    assertRefused(Kind.MALFORMED, "NVDA", "2024-06-10T21:00:00Z");
  }

  @Test
  void a_split_that_no_bar_shows_yet_is_refused() {
    yahoo.chart(
        Charts.daily("NVDA", "1208.88", CLOSED)
            .bar(DAY, "1197.7", "1208.88")
            .split("2024-06-10", "10", "1"));
    assertRefused(Kind.MALFORMED, "NVDA", "2024-06-10T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-4, 1", "'\"4\"', 1", "null, 1", "4, 1e99", "NaN, 1"})
  void a_split_that_is_none_spoils_all_prices_before_it(String numerator, String denominator) {
    yahoo.chart(
        Charts.daily("AAPL", "1", CLOSED).bar(DAY, "1", "1").split(DAY, numerator, denominator));
    assertRefused(Kind.MALFORMED, "AAPL", NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-07T15:00:00Z, PROVISIONAL",
    "2024-06-07T19:59:59Z, PROVISIONAL",
    "2024-06-07T20:00:00Z, FINAL",
    "2024-06-07T20:00:01Z, FINAL",
  })
  void a_running_bar_is_final_once_the_market_time_is_at_the_close(String at, Finality finality) {
    yahoo.chart(Charts.daily("AAPL", "196.89", at).bar(DAY, "194.65", "196.89"));
    assertThat(yahoo.bars("AAPL", DAY, NOW).finality()).isEqualTo(finality);
  }

  @Test
  void a_market_time_that_is_yet_to_come_makes_nothing_final() {
    yahoo.chart(Charts.daily("AAPL", "196.89", CLOSED).bar(DAY, "194.65", "196.89"));
    assertRefused(Kind.MALFORMED, "AAPL", "2024-06-07T15:00:00Z");
  }

  @Test
  void without_a_market_time_nothing_is_final() {
    yahoo.chart(
        Charts.daily("AAPL", "196.89", CLOSED)
            .with("regularMarketTime", "someTime")
            .bar(DAY, "194.65", "196.89"));
    assertThat(yahoo.bars("AAPL", DAY, NOW).finality()).isEqualTo(Finality.PROVISIONAL);
  }

  @Test
  void of_two_bars_on_one_date_the_later_counts() {
    var day = LocalDate.parse(DAY);
    yahoo.chart(
        Charts.daily("AAPL", "196.89", CLOSED)
            .barAt(day, LocalTime.of(16, 0, 1), "194.65", "196.89")
            .barAt(day, LocalTime.of(9, 30), "194.65", "195.5"));
    assertClose(yahoo.bars("AAPL", DAY, NOW), DAY, "196.89");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"196.89\"", "\"NaN\"", "true", "{}", "1e30"})
  void a_close_that_is_no_price_is_none_and_is_waited_for(String close) {
    yahoo.chart(
        Charts.daily("AAPL", "196.89", CLOSED)
            .bar("2024-06-06", "195.69", "194.48")
            .bar(DAY, "null", close));
    var bars = yahoo.bars("AAPL", DAY, NOW);
    assertThat(bars.on(LocalDate.parse(DAY)).orElseThrow().close()).isEmpty();
    assertThat(bars.finality()).isEqualTo(Finality.PROVISIONAL);
    assertClose(bars, "2024-06-06", "194.48");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.5", "123456789"})
  void a_number_is_handed_on_to_be_judged(String close) {
    yahoo.chart(Charts.daily("AAPL", "196.89", CLOSED).bar(DAY, "1", close));
    assertClose(yahoo.bars("AAPL", DAY, NOW), DAY, close);
  }

  @Test
  void a_bar_on_a_day_without_a_session_is_left_out() {
    yahoo.chart(
        Charts.daily("AAPL", "196.89", CLOSED)
            .bar("2024-06-02", "1", "1")
            .bar(DAY, "194.65", "196.89"));
    assertThat(yahoo.bars("AAPL", DAY, NOW).bars()).hasSize(1);
  }

  @Test
  void no_timestamps_are_no_bars() {
    yahoo.chart(Charts.daily("AAPL", "196.89", CLOSED));
    var bars = yahoo.bars("AAPL", DAY, NOW);
    assertThat(bars.bars()).isEmpty();
    assertThat(bars.finality()).isEqualTo(Finality.PROVISIONAL);
  }

  @Test
  void prices_and_times_of_different_number_are_refused() {
    var json = Charts.daily("AAPL", "1", CLOSED).bar(DAY, "1", "1").json();
    for (var broken :
        new String[] {
          json.replace("\"close\": [1]", "\"close\": [1, 2]"),
          json.replace("\"timestamp\"", "\"times\""),
          json.replace("\"close\": [1]", "\"closed\": [1]"),
        }) {
      yahoo.chart("AAPL", PlayedAnswer.json(broken));
      assertRefused(Kind.MALFORMED, "AAPL", NOW);
    }
  }

  @Test
  void bars_of_another_length_are_no_days() {
    yahoo.chart(Charts.daily("AAPL", "1", CLOSED).minutes().bar(DAY, "1", "1"));
    assertRefused(Kind.MALFORMED, "AAPL", NOW);
  }

  @Test
  void a_share_class_is_asked_with_a_dash_and_answered_with_a_dot() {
    yahoo.chart(Charts.daily("BRK-B", "412.5", CLOSED).with("NMS", "NYQ").bar(DAY, "410", "412.5"));
    var bars = yahoo.bars("BRK.B", DAY, NOW);
    assertThat(bars.symbol().ticker()).isEqualTo("BRK.B");
    assertClose(bars, DAY, "412.5");
  }

  @ParameterizedTest
  @CsvSource({
    "\"USD\", \"EUR\"",
    "\"NMS\", \"GER\"",
    "\"NMS\", \"YHD\"",
    "\"NMS\", \"PNK\"",
    "\"EQUITY\", \"INDEX\"",
    "\"EQUITY\", \"MUTUALFUND\"",
  })
  void another_currency_exchange_or_kind_is_refused(String text, String other) {
    yahoo.chart(Charts.daily("AAPL", "1", CLOSED).with(text, other).bar(DAY, "1", "1"));
    assertRefused(Kind.OTHER_INSTRUMENT, "AAPL", NOW);
  }

  @Test
  void a_renamed_symbol_is_refused() {
    var meta = Charts.daily("META", "1", CLOSED).bar(DAY, "1", "1");
    yahoo.chart("FB", PlayedAnswer.json(meta.json()));
    assertRefused(Kind.OTHER_INSTRUMENT, "FB", NOW);
  }

  private static void assertClose(DailyBars bars, String date, String close) {
    assertThat(bars.on(LocalDate.parse(date)).orElseThrow().close())
        .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(close));
  }

  private void assertRefused(Kind kind, String symbol, String now) {
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> yahoo.bars(symbol, DAY, now))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
