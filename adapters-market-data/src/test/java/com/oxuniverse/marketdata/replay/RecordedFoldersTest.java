package com.oxuniverse.marketdata.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.RecordedData;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real prices, read where they lie.
class RecordedFoldersTest {

  private static final Symbol AAPL = new Symbol("AAPL");

  private final NyseCalendar calendar = NyseCalendar.create();

  @ParameterizedTest
  @CsvSource({
    "market-base_2016_2026, 17, 2016-06-27, 2026-08-21",
    "m7_2013_2023, 4, 2013-01-02, 2023-12-29",
    "sp500_2010_2016_raw, 255, 2010-01-04, 2016-12-30",
    "sp500_2018_2023, 250, 2018-01-02, 2023-06-29"
  })
  void a_folder_of_daily_bars_loads_and_has_a_bar_on_every_session(
      String name, int symbols, LocalDate first, LocalDate last) {
    var folder = read(name);
    assertThat(folder.symbols()).hasSize(symbols);
    assertThat(folder.firstDate()).isEqualTo(first);
    assertThat(folder.lastDate()).isEqualTo(last);
    var market = new ReplayMarket(folder, calendar);
    for (var session : calendar.sessionsBetween(first, last)) {
      var bars = market.of(session, List.of(), folder.symbols(), session.close()).bars();
      assertThat(bars.values().stream().map(it -> it.on(session.date())).flatMap(Optional::stream))
          .as("bars of %s", session.date())
          .isNotEmpty();
    }
  }

  @Test
  void a_folder_without_a_close_column_is_refused_naming_file_and_column() {
    var folder = RecordedData.at("prices_daily/nasdaq_com_2020_2025");
    assertThatThrownBy(() -> ReplayFolder.read(folder))
        .isInstanceOf(MalformedPriceFile.class)
        .hasMessage(
            "%s line 1: the header lacks close (it has date, close/last, volume, open, high, low)"
                .formatted(folder.resolve("AAPL.csv.gz")));
  }

  @Test
  void a_folder_with_three_lines_of_headers_is_refused() {
    var folder = RecordedData.at("prices_daily/yf_autoadjusted_2000_2025");
    assertThatThrownBy(() -> ReplayFolder.read(folder))
        .isInstanceOf(MalformedPriceFile.class)
        .hasMessageContaining("AAPL.csv.gz line 1: the header lacks date");
  }

  @ParameterizedTest
  @CsvSource({
    "lean_raw_1998_2021, 'factor_files_aapl.csv: ''factor_files_aapl'' is no symbol'",
    "yahoofinancials_with_events, 'holds no .csv or .csv.gz file of prices'"
  })
  void a_folder_of_something_else_is_refused(String name, String fault) {
    var folder = RecordedData.at("prices_daily/" + name);
    assertThatThrownBy(() -> ReplayFolder.read(folder))
        .isInstanceOf(MalformedPriceFile.class)
        .hasMessageEndingWith(fault);
  }

  @ParameterizedTest
  @CsvSource({"2022-06-20, 2022-06-21", "2023-06-19, 2023-06-20"})
  void a_phantom_row_on_a_holiday_gives_no_bar_and_no_quote(LocalDate holiday, LocalDate next) {
    var market = new ReplayMarket(read("sp500_2018_2023"), calendar);
    var session = calendar.sessionOn(next).orElseThrow();
    var before = calendar.sessionsBefore(next, 5);
    var bars = market.of(session, before, List.of(AAPL), session.close()).bars().get(AAPL);
    assertThat(calendar.sessionOn(holiday)).isEmpty();
    assertThat(bars.bars()).extracting(DailyBar::date).doesNotContain(holiday).hasSize(6);
    assertThat(market.at(AAPL, session.open().minusSeconds(1)).map(Quote::at))
        .contains(before.getLast().close());
  }

  @Test
  void apples_split_of_2014_takes_effect_on_its_day(@TempDir Path copy) throws IOException {
    var recorded = RecordedData.at("prices_daily/sp500_2010_2016_raw");
    Files.copy(recorded.resolve("AAPL.csv.gz"), copy.resolve("AAPL.csv.gz"));
    var market = new PriceFolder(copy).splits("2014-06-09,AAPL,7,1").market();
    var day = LocalDate.parse("2014-06-09");
    var session = calendar.sessionOn(day).orElseThrow();
    DailyBars bars =
        market
            .of(session, calendar.sessionsBefore(day, 5), List.of(AAPL), session.close())
            .bars()
            .get(AAPL);
    assertThat(bars.splits()).containsExactly(Split.of(day, 7, 1));
    assertThat(bars.on(LocalDate.parse("2014-06-06")).flatMap(DailyBar::close))
        .hasValueSatisfying(
            close -> assertThat(close).isBetween(new BigDecimal("640"), new BigDecimal("650")));
    assertThat(bars.on(day).flatMap(DailyBar::close))
        .hasValueSatisfying(
            close -> assertThat(close).isBetween(new BigDecimal("92"), new BigDecimal("95")));
  }

  private static ReplayFolder read(String name) {
    return ReplayFolder.read(RecordedData.at("prices_daily/" + name));
  }
}
