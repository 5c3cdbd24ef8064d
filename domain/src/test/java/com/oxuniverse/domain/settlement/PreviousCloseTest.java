package com.oxuniverse.domain.settlement;

import static com.oxuniverse.domain.settlement.JudgedMonday.CALENDAR;
import static com.oxuniverse.domain.settlement.JudgedMonday.DAY;
import static com.oxuniverse.domain.settlement.JudgedMonday.FRIDAY;
import static com.oxuniverse.domain.settlement.JudgedMonday.THURSDAY;
import static com.oxuniverse.domain.settlement.JudgedMonday.WEDNESDAY;
import static com.oxuniverse.domain.settlement.JudgedMonday.accepted;
import static com.oxuniverse.domain.settlement.JudgedMonday.judgeOf;
import static com.oxuniverse.domain.settlement.JudgedMonday.judged;
import static com.oxuniverse.domain.settlement.JudgedMonday.price;
import static com.oxuniverse.domain.settlement.JudgedMonday.refused;
import static com.oxuniverse.domain.settlement.JudgedMonday.verdict;
import static com.oxuniverse.domain.settlement.VoidReason.ABNORMAL_MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.Bars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules 6.2 and 6.3: the close before, and what splits make of it.
class PreviousCloseTest {

  // The previous close.

  @Test
  void without_a_previous_close_there_is_no_guard_and_no_outcome() {
    var verdict = verdict(Bars.none().close(DAY, "100000"));

    assertThat(verdict).isEqualTo(new Accepted(new BigDecimal("100000"), Optional.empty()));
    assertThat(verdict.outcome()).isEmpty();
  }

  @Test
  void the_previous_close_is_the_last_positive_one_over_empty_zero_and_negative_ones() {
    var bars =
        Bars.none()
            .close("2024-06-04", "194.35")
            .close(WEDNESDAY, "-1")
            .close(THURSDAY, "")
            .close(FRIDAY, "0")
            .close(DAY, "193.12");

    assertThat(verdict(bars)).isEqualTo(accepted("193.12", "194.350000"));
    assertThat(judgeOf(DAY).previousClose(bars.answer())).isEqualTo(price("194.350000"));
  }

  @Test
  void a_previous_close_that_was_itself_refused_as_abnormal_still_counts_as_the_last_positive() {
    var bars = Bars.none().close(THURSDAY, "100").close(FRIDAY, "900").close(DAY, "905");

    assertThat(verdict(bars)).isEqualTo(accepted("905", "900.000000"));
  }

  @Test
  void a_close_is_looked_for_five_sessions_back_and_no_further() {
    var fifth = Bars.none().close("2024-06-03", "194.03").close(DAY, "193.12");
    var sixth = Bars.none().close("2024-05-31", "192.25").close(DAY, "193.12");

    assertThat(verdict(fifth).previousClose()).isEqualTo(price("194.030000"));
    assertThat(verdict(sixth).previousClose()).isEmpty();
  }

  @Test
  void bars_dated_on_days_without_a_session_are_ignored() {
    var calendar = CALENDAR.withHoliday("2024-06-19");
    var judge =
        new CloseJudge(
            calendar.session("2024-06-20"),
            calendar.sessionsBefore(LocalDate.parse("2024-06-20"), 5),
            SettlementRules.DEFAULT);
    var bars =
        Bars.none()
            .close("2024-06-15", "1")
            .close("2024-06-18", "214.29")
            .close("2024-06-19", "333.33")
            .close("2024-06-20", "209.68");

    assertThat(judge.judge(bars.answer(), Optional.empty()))
        .isEqualTo(new Judgement.Judged(accepted("209.68", "214.290000"), List.of()));
  }

  // Splits.

  @Test
  void a_known_ten_for_one_split_is_no_abnormal_move() {
    var bars = Bars.none().close(FRIDAY, "1208.88").close(DAY, "121.79").split(DAY, 10, 1);

    assertThat(verdict(bars)).isEqualTo(accepted("121.79", "120.888000"));
    assertThat(verdict(bars).outcome()).contains(Outcome.UP);
  }

  /// yfinance #2587: wrong after splits.
  @Test
  void the_same_split_unknown_voids_instead_of_settling_a_ninety_percent_loss() {
    assertThat(verdict(Bars.none().close(FRIDAY, "1208.88").close(DAY, "121.79")))
        .isEqualTo(refused(ABNORMAL_MOVE, "121.79", "1208.880000"));
  }

  @Test
  void a_known_reverse_split_is_no_abnormal_move() {
    var bars = Bars.none().close(FRIDAY, "1.05").close(DAY, "9.87").split(DAY, 1, 10);

    assertThat(verdict(bars)).isEqualTo(accepted("9.87", "10.500000"));
  }

  @Test
  void an_unknown_split_smaller_than_three_for_two_cannot_be_told_from_a_real_move() {
    assertThat(verdict(Bars.none().close(FRIDAY, "150").close(DAY, "100")))
        .isEqualTo(refused(ABNORMAL_MOVE, "100", "150.000000"));
    assertThat(verdict(Bars.none().close(FRIDAY, "133").close(DAY, "100")))
        .isEqualTo(accepted("100", "133.000000"));
  }

  @ParameterizedTest
  @CsvSource({
    // 100 is 33.333… after 3:1, and thirty percent more or less 43.333… or 23.333…
    "43.333333, true",
    "43.333334, false",
    "23.333334, true",
    "23.333333, false",
  })
  void the_guard_compares_across_a_split_exactly(String close, boolean allowed) {
    var bars = Bars.none().close(FRIDAY, "100").close(DAY, close).split(DAY, 3, 1);

    assertThat(verdict(bars) instanceof Accepted).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "100,      3, 1, 33.333333",
    "200,      3, 1, 66.666667",
    "0.000005, 2, 1, 0.000003",
    "0.000001, 2, 1, 0.000001",
    "1,        1, 3, 3.000000",
    "10.5,     21, 20, 10.000000",
  })
  void the_adjusted_previous_close_has_six_decimals_rounded_half_up(
      String previous, long n, long d, String adjusted) {
    var bars = Bars.none().close(FRIDAY, previous).close(DAY, "50").split(DAY, n, d);

    assertThat(verdict(bars).previousClose()).isEqualTo(price(adjusted));
  }

  @Test
  void a_previous_close_found_across_several_splits_is_adjusted_by_all_of_them() {
    var bars =
        Bars.none()
            .close(WEDNESDAY, "600")
            .close(THURSDAY, "")
            .close(FRIDAY, "0")
            .close(DAY, "99")
            .split(THURSDAY, 2, 1)
            .split(FRIDAY, 3, 1);

    assertThat(verdict(bars)).isEqualTo(accepted("99", "100.000000"));
  }

  @Test
  void a_split_that_the_previous_close_is_already_behind_adjusts_nothing() {
    var bars =
        Bars.none()
            .close(THURSDAY, "600")
            .close(FRIDAY, "100")
            .close(DAY, "99")
            .split(THURSDAY, 5, 1)
            .split(FRIDAY, 6, 1);

    assertThat(verdict(bars)).isEqualTo(accepted("99", "100.000000"));
  }

  @Test
  void a_split_of_a_later_day_adjusts_nothing_yet() {
    var bars =
        Bars.none()
            .close(FRIDAY, "100")
            .close(DAY, "99")
            .close("2024-06-11", "10")
            .split("2024-06-11", 10, 1);

    assertThat(judged(bars))
        .isEqualTo(new Judgement.Judged(accepted("99", "100.000000"), List.of()));
  }

  @Test
  void every_split_of_the_sessions_looked_at_is_handed_on_with_the_close_before_it() {
    var bars =
        Bars.none()
            .close(WEDNESDAY, "600")
            .close(THURSDAY, "300")
            .close(FRIDAY, "310")
            .close(DAY, "100")
            .split(THURSDAY, 2, 1)
            .split(DAY, 3, 1);

    assertThat(judged(bars).splits())
        .containsExactly(basis(THURSDAY, 2, "600"), basis(DAY, 3, "310"));
  }

  @Test
  void of_a_close_that_a_split_leaves_nothing_of_there_is_none() {
    var bars = Bars.none().close(FRIDAY, "0.000001").close(DAY, "50").split(DAY, 3, 1);

    assertThat(verdict(bars).previousClose()).isEmpty();
  }

  @Test
  void a_split_on_the_first_session_looked_at_has_no_close_before_it() {
    var bars = Bars.none().close("2024-06-03", "100").close(DAY, "100").split("2024-06-03", 2, 1);

    assertThat(judged(bars).splits())
        .containsExactly(
            new SplitBasis(
                Split.of(LocalDate.parse("2024-06-03"), 2, 1),
                CALENDAR.session("2024-06-03"),
                Optional.empty()));
  }

  @Test
  void the_close_before_a_split_is_on_the_basis_of_an_earlier_split_it_was_found_across() {
    var bars =
        Bars.none()
            .close(WEDNESDAY, "600")
            .close(THURSDAY, "")
            .close(DAY, "100")
            .split(THURSDAY, 2, 1)
            .split(DAY, 3, 1);

    assertThat(judged(bars).splits())
        .containsExactly(basis(THURSDAY, 2, "600"), basis(DAY, 3, "300"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Finality.class,
      names = {"FINAL", "DELISTED"})
  void splits_are_handed_on_with_a_refused_close_too(Finality finality) {
    var bars = Bars.none().close(FRIDAY, "100").split(DAY, 2, 1).being(finality);

    assertThat(judged(bars).splits()).containsExactly(basis(DAY, 2, "100"));
  }

  private static SplitBasis basis(String date, long n, String previousClose) {
    return new SplitBasis(
        Split.of(LocalDate.parse(date), n, 1),
        CALENDAR.session(date),
        Optional.of(new BigDecimal(previousClose).setScale(6)));
  }
}
