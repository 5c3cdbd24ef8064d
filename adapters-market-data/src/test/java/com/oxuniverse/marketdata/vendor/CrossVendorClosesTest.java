package com.oxuniverse.marketdata.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.PriceText;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.SettlementRules;
import com.oxuniverse.marketdata.RecordedData;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.marketdata.replay.ReplayFolder;
import com.oxuniverse.marketdata.replay.ReplayMarket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The closes of two vendors that know nothing of each other (IBKR and Yahoo in one history,
/// Nasdaq.com), held against each other by the rule that confirms an unusual close.
class CrossVendorClosesTest {

  private static final DateTimeFormatter MONTH_DAY_YEAR = DateTimeFormatter.ofPattern("MM/dd/yyyy");

  private static final LocalDate FIRST = LocalDate.parse("2020-07-08");
  private static final LocalDate LAST = LocalDate.parse("2025-07-07");

  private record Compared(Symbol symbol, LocalDate date, BigDecimal close, BigDecimal second) {

    boolean agrees() {
      return SettlementRules.DEFAULT.confirms(close, second);
    }

    @Override
    public String toString() {
      return "%s %s: %s and %s".formatted(symbol, date, close, second);
    }
  }

  @Test
  void five_years_of_closes_agree_but_for_the_one_of_a_day_on_which_shares_were_exchanged()
      throws IOException {
    var nasdaq = RecordedData.at("prices_daily/nasdaq_com_2020_2025");
    var folder = ReplayFolder.read(RecordedData.at("prices_daily/market-base_2016_2026"));

    var compared = new ArrayList<Compared>();
    for (var ticker : List.of("AAPL", "JNJ", "MSFT")) {
      compared.addAll(compare(new Symbol(ticker), folder, nasdaq));
    }

    assertThat(compared).hasSize(3 * 1255);
    // Johnson & Johnson's offer to exchange shares for Kenvue's had just ended.
    assertThat(compared.stream().filter(it -> !it.agrees()).map(Compared::toString))
        .containsExactly("JNJ 2023-08-23: 164.53 and 163.2");
    assertThat(compared.stream().filter(it -> it.close().compareTo(it.second()) != 0))
        .as("closes that are not the same to the cent")
        .hasSizeLessThan(250);
  }

  private static List<Compared> compare(Symbol symbol, ReplayFolder folder, Path nasdaq)
      throws IOException {
    var calendar = NyseCalendar.create();
    var market = new ReplayMarket(folder, calendar);
    var second = closesOf(nasdaq.resolve(symbol + ".csv.gz"));
    return calendar.sessionsBetween(FIRST, LAST).stream()
        .flatMap(session ->
            close(market, symbol, session).stream()
                .flatMap(close ->
                    Optional.ofNullable(second.get(session.date())).stream()
                        .map(other -> new Compared(symbol, session.date(), close, other))))
        .toList();
  }

  private static Optional<BigDecimal> close(
      ReplayMarket market, Symbol symbol, MarketSession session) {
    var answers = market.of(session, List.of(), List.of(symbol), session.close());
    return Optional.ofNullable(answers.bars().get(symbol))
        .flatMap(bars -> bars.on(session.date()))
        .flatMap(DailyBar::usableClose);
  }

  /// Nasdaq.com writes `07/07/2025,$209.95,…`, the newest first.
  private static Map<LocalDate, BigDecimal> closesOf(Path file) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .collect(
              Collectors.toMap(
                  fields -> LocalDate.parse(fields[0], MONTH_DAY_YEAR),
                  fields -> PriceText.read(fields[1].replace("$", ""))));
    }
  }
}
