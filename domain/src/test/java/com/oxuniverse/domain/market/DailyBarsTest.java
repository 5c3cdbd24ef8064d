package com.oxuniverse.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.market.DailyBars.Finality;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyBarsTest {

  private static final LocalDate MONDAY = LocalDate.parse("2024-01-08");

  private static DailyBar bar(LocalDate date, String close) {
    return new DailyBar(date, Optional.empty(), Optional.of(new BigDecimal(close)));
  }

  private static DailyBars bars(List<DailyBar> bars) {
    return new DailyBars(Bars.AAPL, bars, List.of(), Finality.FINAL, "hand-made");
  }

  @Test
  void a_bar_is_found_by_its_date_alone() {
    var answer = bars(List.of(bar(MONDAY, "1"), bar(MONDAY.plusDays(2), "2")));

    assertThat(answer.on(MONDAY)).contains(bar(MONDAY, "1"));
    assertThat(answer.on(MONDAY.plusDays(1))).isEmpty();
    assertThat(answer.on(MONDAY.plusDays(2))).contains(bar(MONDAY.plusDays(2), "2"));
  }

  @Test
  void splits_of_another_provider_are_added_and_contradict_none() {
    var known = Split.of(MONDAY, 4, 1);
    var other = Split.of(MONDAY.minusDays(3), 3, 2);
    var first = new DailyBars(Bars.AAPL, List.of(), List.of(known), Finality.FINAL, "first");
    var second =
        new DailyBars(
            Bars.AAPL,
            List.of(bar(MONDAY, "1")),
            List.of(other, Split.of(MONDAY, 2, 1)),
            Finality.PROVISIONAL,
            "second");

    assertThat(first.withSplitsOf(second))
        .isEqualTo(
            new DailyBars(Bars.AAPL, List.of(), List.of(other, known), Finality.FINAL, "first"));
  }

  @Test
  void a_date_given_twice_is_refused_by_name() {
    assertThatThrownBy(() -> bars(List.of(bar(MONDAY, "1"), bar(MONDAY, "2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("AAPL has its bar of 2024-01-08 twice or out of order");
  }

  @Test
  void bars_out_of_order_are_refused_by_name() {
    assertThatThrownBy(() ->
            bars(
                List.of(
                    bar(MONDAY, "1"), bar(MONDAY.plusDays(2), "1"), bar(MONDAY.plusDays(1), "1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-01-09");
  }

  @Test
  void later_changes_of_the_lists_it_was_made_from_do_not_reach_it() {
    var bars = new ArrayList<>(List.of(bar(MONDAY, "1")));
    var splits = new ArrayList<>(List.of(Split.of(MONDAY, 2, 1)));
    var answer = new DailyBars(Bars.AAPL, bars, splits, Finality.FINAL, "hand-made");

    bars.clear();
    splits.clear();

    assertThat(answer.bars()).hasSize(1);
    assertThat(answer.splits()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0.000001, true", "195.18, true", "0, false", "0.00, false", "-1, false", ", false"})
  void a_price_is_usable_if_it_is_there_and_positive(BigDecimal price, boolean usable) {
    var given = Optional.ofNullable(price);
    var expected = usable ? given : Optional.empty();

    assertThat(new DailyBar(MONDAY, given, Optional.empty()).usableOpen()).isEqualTo(expected);
    assertThat(new DailyBar(MONDAY, Optional.empty(), given).usableClose()).isEqualTo(expected);
  }

  @Test
  void the_open_of_a_bar_is_not_its_close() {
    var both =
        new DailyBar(MONDAY, Optional.of(new BigDecimal("1")), Optional.of(new BigDecimal("2")));

    assertThat(both.usableOpen()).contains(new BigDecimal("1"));
    assertThat(both.usableClose()).contains(new BigDecimal("2"));
  }
}
