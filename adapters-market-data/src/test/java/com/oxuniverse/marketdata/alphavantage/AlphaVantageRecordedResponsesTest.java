package com.oxuniverse.marketdata.alphavantage;

import static com.oxuniverse.marketdata.alphavantage.Asking.newYork;
import static com.oxuniverse.marketdata.vendor.VendorFailure.Kind.MALFORMED;
import static com.oxuniverse.marketdata.vendor.VendorFailure.Kind.OTHER_INSTRUMENT;
import static com.oxuniverse.marketdata.vendor.VendorFailure.Kind.RATE_LIMITED;
import static com.oxuniverse.marketdata.vendor.VendorFailure.Kind.UNKNOWN_SYMBOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.RecordedData;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every recorded answer, given as the answer to both functions that are asked for: what is one
/// becomes the values that stand in the file, what is none is refused for the right reason. The
/// values below were read off the files, the sums added up, by other means than this program.
class AlphaVantageRecordedResponsesTest {

  /// @param symbol what was asked for
  /// @param asked when
  private record Row(String file, Symbol symbol, Instant asked, Expected quote, Expected bars) {}

  private sealed interface Expected {
    record Refused(VendorFailure.Kind kind) implements Expected {}

    record Priced(String price, Instant at) implements Expected {}

    /// @param bars how many
    /// @param openSum of all bars
    /// @param first the oldest, [DailyBar] by its date, open and close
    record Series(
        int bars, String openSum, String closeSum, DailyBar first, DailyBar last, Finality finality)
        implements Expected {}
  }

  private static final Instant IN_2026 = Instant.parse("2026-05-17T17:12:00Z");
  private static final Symbol IBM = new Symbol("IBM");
  private static final Symbol MSFT = new Symbol("MSFT");

  private static final List<Row> ROWS =
      List.of(
          new Row(
              "GLOBAL_QUOTE_db7544f0.csv",
              IBM,
              IN_2026,
              new Expected.Priced("219.3", Instant.parse("2026-05-15T20:00:00Z")),
              new Expected.Refused(MALFORMED)),
          new Row(
              "romel_global_quote.json",
              MSFT,
              newYork("2018-10-06T12:00"),
              new Expected.Priced("112.13", Instant.parse("2018-10-05T20:00:00Z")),
              new Expected.Refused(MALFORMED)),
          new Row(
              "TIME_SERIES_DAILY_42a08190.csv",
              IBM,
              IN_2026,
              new Expected.Refused(MALFORMED),
              new Expected.Series(
                  100,
                  "26242.875",
                  "26161.67",
                  bar("2025-12-22", "301.03", "302.79"),
                  bar("2026-05-15", "218.2", "219.3"),
                  Finality.FINAL)),
          new Row(
              "time_series_daily.json",
              MSFT,
              newYork("2018-06-08T20:00"),
              new Expected.Refused(MALFORMED),
              new Expected.Series(
                  100,
                  "9404.3484",
                  "9401.25",
                  bar("2018-01-17", "89.08", "90.14"),
                  bar("2018-06-08", "101.0924", "101.63"),
                  Finality.FINAL)),
          new Row(
              "ibm-partial.json",
              IBM,
              newYork("2021-07-20T20:00"),
              new Expected.Refused(MALFORMED),
              new Expected.Series(
                  7,
                  "888.54",
                  "891.35",
                  bar("2020-12-31", "124.22", "125.88"),
                  bar("2021-01-11", "127.95", "128.58"),
                  Finality.FINAL)),
          refused("errors_quoted/error_invalid_call_daily.json", UNKNOWN_SYMBOL),
          refused("errors_quoted/information_25_per_day.json", RATE_LIMITED),
          refused("errors_quoted/note_5_per_minute.json", RATE_LIMITED),
          new Row(
              "errors_quoted/global_quote_IWDA.AS.json",
              new Symbol("IWDA.AS"),
              newYork("2019-09-01T12:00"),
              new Expected.Refused(OTHER_INSTRUMENT),
              new Expected.Refused(MALFORMED)),
          refused("TIME_SERIES_INTRADAY_3dbdcdc7.csv", MALFORMED),
          refused("SYMBOL_SEARCH_c3e00cd4.csv", MALFORMED),
          refused("romel_symbol_search.json", MALFORMED),
          refused("ticker_search_tesco.json", MALFORMED),
          refused("OVERVIEW_b1e86153.json", MALFORMED),
          refused("INCOME_STATEMENT_947bd231.json.gz", MALFORMED),
          refused("NEWS_SENTIMENT_37784e1e.json.gz", MALFORMED),
          refused("CPI_453fbf7c.csv", MALFORMED),
          refused("portfoliotree_index.json", MALFORMED));

  @Test
  void every_recorded_file_has_a_row() throws IOException {
    var folder = RecordedData.at("alphavantage");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(ROWS.stream().map(Row::file).toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> what_a_file_says_of_a_price() {
    return ROWS.stream()
        .map(row ->
            dynamicTest(
                row.file(),
                () ->
                    check(
                        row.quote(),
                        row,
                        http -> Asking.quote(http, row.symbol(), row.asked()).orElseThrow())));
  }

  @TestFactory
  Stream<DynamicTest> what_a_file_says_of_daily_bars() {
    return ROWS.stream()
        .map(row ->
            dynamicTest(row.file(), () -> check(row.bars(), row, http -> barsOf(row, http))));
  }

  private static void check(Expected expected, Row row, Function<CannedHttp, Object> answer) {
    var http = CannedHttp.says(read(RecordedData.at("alphavantage/" + row.file())));
    switch (expected) {
      case Expected.Refused(var kind) -> {
        var failure = catchThrowableOfType(VendorFailure.class, () -> answer.apply(http));
        assertThat(failure).as("refused").isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
      }
      case Expected.Priced(var price, var at) ->
          assertThat(answer.apply(http))
              .isEqualTo(new Quote(row.symbol(), new BigDecimal(price), at, "alpha-vantage"));
      case Expected.Series series -> check(series, (DailyBars) answer.apply(http));
    }
  }

  private static void check(Expected.Series expected, DailyBars answer) {
    assertThat(answer.bars()).hasSize(expected.bars());
    assertThat(answer.bars().getFirst()).isEqualTo(expected.first());
    assertThat(answer.bars().getLast()).isEqualTo(expected.last());
    assertThat(sum(answer, DailyBar::open)).isEqualByComparingTo(expected.openSum());
    assertThat(sum(answer, DailyBar::close)).isEqualByComparingTo(expected.closeSum());
    assertThat(answer.finality()).isEqualTo(expected.finality());
    assertThat(answer.splits()).isEmpty();
    assertThat(answer.source()).isEqualTo("alpha-vantage");
  }

  private static BigDecimal sum(DailyBars bars, Function<DailyBar, Optional<BigDecimal>> price) {
    return bars.bars().stream()
        .map(bar -> price.apply(bar).orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Asks for all sessions that the file has.
  private static DailyBars barsOf(Row row, CannedHttp http) {
    var last =
        row.bars() instanceof Expected.Series series
            ? series.last().date()
            : Asking.CALENDAR.previous(LocalDate.of(2026, 5, 17)).date();
    var first =
        row.bars() instanceof Expected.Series series ? series.first().date() : last.minusDays(7);
    return new AlphaVantageBars(http, Asking.SETTINGS)
        .bars(
            row.symbol(),
            Asking.session(last),
            Asking.CALENDAR.sessionsBetween(first, last.minusDays(1)),
            row.asked(),
            Asking.PATIENCE);
  }

  private static Row refused(String file, VendorFailure.Kind kind) {
    var refused = new Expected.Refused(kind);
    return new Row(file, IBM, IN_2026, refused, refused);
  }

  private static DailyBar bar(String date, String open, String close) {
    return new DailyBar(
        LocalDate.parse(date),
        Optional.of(new BigDecimal(open)),
        Optional.of(new BigDecimal(close)));
  }

  private static String read(Path file) {
    try (var bytes = Files.newInputStream(file);
        var text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
