package com.oxuniverse.marketdata.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayMarketTest {

  private static final Symbol AAPL = new Symbol("AAPL");

  private final NyseCalendar calendar = NyseCalendar.create();

  @TempDir private Path path;
  private PriceFolder folder;

  @BeforeEach
  void record_a_week_of_apple() {
    folder =
        new PriceFolder(path)
            .bars(
                "AAPL",
                "2024-01-02,187.15,185.64",
                "2024-01-03,184.22,184.25",
                "2024-01-04,182.15,181.91",
                "2024-01-05,181.99,181.18",
                "2024-01-08,182.09,185.56");
  }

  @Test
  void from_the_open_to_the_close_the_open_is_quoted() {
    var open = new Quote(AAPL, new BigDecimal("184.22"), instant("2024-01-03T14:30:00Z"), "replay");
    assertThat(quoteAt("2024-01-03T14:30:00Z")).isEqualTo(open);
    assertThat(quoteAt("2024-01-03T20:59:59.999999999Z")).isEqualTo(open);
  }

  @Test
  void from_the_close_to_the_next_open_the_close_is_quoted() {
    var close =
        new Quote(AAPL, new BigDecimal("184.25"), instant("2024-01-03T21:00:00Z"), "replay");
    assertThat(quoteAt("2024-01-03T21:00:00Z")).isEqualTo(close);
    assertThat(quoteAt("2024-01-04T14:29:59.999999999Z")).isEqualTo(close);
  }

  @Test
  void over_a_weekend_fridays_close_is_quoted() {
    assertThat(quoteAt("2024-01-07T12:00:00Z").price()).isEqualByComparingTo("181.18");
    assertThat(quoteAt("2024-01-07T12:00:00Z").at()).isEqualTo(instant("2024-01-05T21:00:00Z"));
  }

  @Test
  void before_the_first_open_there_is_no_quote() {
    assertThat(folder.market().at(AAPL, instant("2024-01-02T14:29:59Z"))).isEmpty();
    assertThat(folder.market().at(AAPL, instant("1995-01-03T18:00:00Z"))).isEmpty();
    assertThat(folder.market().at(AAPL, Instant.MIN)).isEmpty();
  }

  @Test
  void the_last_close_is_quoted_until_the_fifth_session_after_it_is_over() {
    assertThat(quoteAt("2024-01-16T20:59:59Z").price()).isEqualByComparingTo("185.56");
    assertThat(folder.market().at(AAPL, instant("2024-01-16T21:00:00Z"))).isEmpty();
    assertThat(folder.market().at(AAPL, Instant.MAX)).isEmpty();
  }

  @Test
  void without_a_usable_open_the_last_close_stands_through_the_session() {
    folder.bars("AAPL", "2024-01-02,187.15,185.64", "2024-01-03,0,184.25", "2024-01-04,,181.91");
    assertThat(quoteAt("2024-01-03T15:00:00Z").price()).isEqualByComparingTo("185.64");
    assertThat(quoteAt("2024-01-03T21:00:00Z").price()).isEqualByComparingTo("184.25");
    assertThat(quoteAt("2024-01-04T15:00:00Z").price()).isEqualByComparingTo("184.25");
  }

  @Test
  void a_close_that_is_none_is_passed_over_but_never_more_than_five_sessions() {
    folder.bars(
        "AAPL",
        "2024-01-02,187.15,185.64",
        "2024-01-03,184.22,",
        "2024-01-04,182.15,0",
        "2024-01-05,,-1",
        "2024-01-08,,",
        "2024-01-10,,");
    assertThat(quoteAt("2024-01-09T15:00:00Z").price()).isEqualByComparingTo("185.64");
    assertThat(quoteAt("2024-01-09T15:00:00Z").at()).isEqualTo(instant("2024-01-02T21:00:00Z"));
    assertThat(folder.market().at(AAPL, instant("2024-01-09T21:00:00Z"))).isEmpty();
  }

  @Test
  void an_early_close_is_quoted_from_its_own_hour_on() {
    folder.bars("AAPL", "2024-07-02,216.15,220.27", "2024-07-03,220,221.55");
    assertThat(quoteAt("2024-07-03T16:59:59Z").price()).isEqualByComparingTo("220");
    assertThat(quoteAt("2024-07-03T17:00:00Z").price()).isEqualByComparingTo("221.55");
  }

  @Test
  void a_bar_on_a_day_without_a_session_is_ignored() {
    folder.bars("AAPL", "2024-01-05,1,2", "2024-01-06,3,4", "2024-01-15,5,6", "2024-01-16,7,8");
    assertThat(quoteAt("2024-01-07T12:00:00Z").price()).isEqualByComparingTo("2");
    assertThat(bars("2024-01-16", "2024-01-20T00:00:00Z").bars())
        .extracting(DailyBar::date)
        .containsExactly(LocalDate.parse("2024-01-16"));
  }

  @Test
  void bars_of_years_that_the_calendar_does_not_know_are_ignored() {
    folder.bars("AAPL", "0001-01-02,1,1", "1989-12-29,1,1", "1990-01-02,2,3", "9999-12-31,1,1");
    assertThat(folder.market().at(AAPL, instant("1990-01-02T14:29:00Z"))).isEmpty();
    assertThat(quoteAt("1990-01-02T21:00:00Z").price()).isEqualByComparingTo("3");
  }

  @Test
  void an_answer_is_always_final_even_about_what_is_missing_or_unknown() {
    folder.bars("AAPL", "2024-01-02,187.15,185.64", "2024-01-03,184.22,");
    var missing = bars("2024-01-03", "2024-01-03T21:15:00Z");
    assertThat(missing.finality()).isEqualTo(Finality.FINAL);
    assertThat(missing.on(LocalDate.parse("2024-01-03")))
        .hasValueSatisfying(bar -> assertThat(bar.close()).isEmpty());
    var session = calendar.sessionOn(LocalDate.parse("2024-01-03")).orElseThrow();
    var unknown = new Symbol("MSFT");
    var answer = folder.market().of(session, List.of(), List.of(unknown), session.close()).bars();
    assertThat(answer.get(unknown).bars()).isEmpty();
    assertThat(answer.get(unknown).finality()).isEqualTo(Finality.FINAL);
  }

  @Test
  void a_split_takes_effect_at_the_first_session_with_a_bar_on_or_after_its_day() {
    folder
        .bars("AAPL", "2024-01-05,700,700", "2024-01-09,,", "2024-01-10,100,100")
        .splits("2024-01-06,AAPL,7,1");
    var nextBar = LocalDate.parse("2024-01-09");
    assertThat(bars("2024-01-10", "2024-01-10T21:00:00Z").splits())
        .containsExactly(Split.of(nextBar, 7, 1));
  }

  @Test
  void several_splits_may_take_effect_on_one_session() {
    folder
        .bars("AAPL", "2024-01-05,700,700", "2024-01-09,50,50")
        .splits("2024-01-06,AAPL,7,1", "2024-01-09,AAPL,2,1", "2024-01-10,AAPL,3,1");
    var day = LocalDate.parse("2024-01-09");
    assertThat(bars("2024-01-09", "2024-01-09T21:00:00Z").splits())
        .containsExactly(Split.of(day, 7, 1), Split.of(day, 2, 1));
  }

  @Test
  void a_split_is_told_only_about_the_sessions_asked_for_and_not_before_it_is_in_force() {
    folder
        .bars("AAPL", "2024-01-04,7,7", "2024-01-05,1,1", "2024-01-16,1,1")
        .splits("2024-01-05,AAPL,7,1");
    assertThat(bars("2024-01-05", "2024-01-05T08:59:59Z").splits()).isEmpty();
    assertThat(bars("2024-01-05", "2024-01-05T09:00:00Z").splits()).hasSize(1);
    assertThat(bars("2024-01-16", "2024-01-16T21:00:00Z").splits()).isEmpty();
  }

  @Test
  void the_universe_of_every_day_is_the_folder_in_alphabetical_order() {
    var market = folder.bars("MSFT", "2024-01-02,1,1").bars("A", "2024-01-02,1,1").market();
    assertThat(market.symbolsFor(TradingDay.parse("2024-01-02")).symbols())
        .containsExactly(new Symbol("A"), AAPL, new Symbol("MSFT"));
  }

  @Test
  void the_market_has_the_fingerprint_of_its_folder() {
    assertThat(folder.market().fingerprint()).isEqualTo(folder.read().fingerprint());
  }

  private Quote quoteAt(String now) {
    return folder.market().at(AAPL, instant(now)).orElseThrow();
  }

  private DailyBars bars(String date, String now) {
    var session = calendar.sessionOn(LocalDate.parse(date)).orElseThrow();
    var before = calendar.sessionsBefore(session.date(), 5);
    return folder.market().of(session, before, List.of(AAPL), instant(now)).bars().get(AAPL);
  }

  private static Instant instant(String text) {
    return Instant.parse(text);
  }
}
