package com.oxuniverse.domain.settlement;

import static com.oxuniverse.domain.settlement.VoidReason.ABNORMAL_MOVE;
import static com.oxuniverse.domain.settlement.VoidReason.DELISTED;
import static com.oxuniverse.domain.settlement.VoidReason.MISSING_CLOSE;
import static com.oxuniverse.domain.settlement.VoidReason.NON_POSITIVE;
import static com.oxuniverse.domain.settlement.VoidReason.WRONG_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.HandMadeCalendar;
import com.oxuniverse.domain.market.Bars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules 6.2, on Monday 2024-06-10 if a test says nothing else. The five sessions before are the
/// week from Monday 2024-06-03 to Friday 2024-06-07.
class CloseJudgeTest {

  private static final HandMadeCalendar CALENDAR = HandMadeCalendar.everyWeekday();
  private static final String DAY = "2024-06-10";
  private static final String FRIDAY = "2024-06-07";
  private static final String THURSDAY = "2024-06-06";
  private static final String WEDNESDAY = "2024-06-05";

  private static CloseJudge judgeOf(String day) {
    return new CloseJudge(
        CALENDAR.session(day),
        CALENDAR.sessionsBefore(LocalDate.parse(day), 5),
        SettlementRules.DEFAULT);
  }

  private static Judgement.Judged judged(Bars bars) {
    return (Judgement.Judged) judgeOf(DAY).judge(bars.answer(), Optional.empty());
  }

  private static CloseVerdict verdict(Bars bars) {
    return judged(bars).verdict();
  }

  private static CloseVerdict verdict(Bars bars, String secondClose) {
    var judgement = judgeOf(DAY).judge(bars.answer(), price(secondClose));
    return ((Judgement.Judged) judgement).verdict();
  }

  private static Optional<BigDecimal> price(String text) {
    return Optional.of(new BigDecimal(text));
  }

  private static Accepted accepted(String close, String previousClose) {
    return new Accepted(new BigDecimal(close), price(previousClose));
  }

  private static Refused refused(VoidReason reason, String close, String previousClose) {
    return new Refused(reason, price(close), price(previousClose));
  }

  // Final or not.

  @Test
  void the_close_of_the_day_is_accepted_as_published_beside_the_one_before() {
    assertThat(verdict(Bars.none().close(FRIDAY, "196.89").close(DAY, "193.12")))
        .isEqualTo(accepted("193.12", "196.890000"));
  }

  /// numerapi #88: provisional and final are told apart. On 2026-06-11 the running bar said 289.90,
  /// down, and the day closed at 295.63, up.
  @Test
  void a_running_bar_that_looks_just_like_a_final_one_settles_nothing() {
    var judge = judgeOf("2026-06-11");
    var running = Bars.none().close("2026-06-10", "291.58").close("2026-06-11", "289.90");
    var closed = Bars.none().close("2026-06-10", "291.58").close("2026-06-11", "295.63");

    assertThat(judge.judge(running.being(Finality.PROVISIONAL).answer(), Optional.empty()))
        .isInstanceOf(Judgement.Awaiting.class);
    assertThat(judge.judge(closed.answer(), Optional.empty()))
        .isEqualTo(new Judgement.Judged(accepted("295.63", "291.580000"), List.of()));
  }

  @Test
  void a_close_that_is_given_up_is_missing_but_what_was_known_by_then_still_holds() {
    var split = Split.of(LocalDate.parse(DAY), 10, 1);
    var running = Bars.none().close(FRIDAY, "1208.88").close(DAY, "121.79").split(DAY, 10, 1);

    var judgement =
        judgeOf(DAY).judge(running.being(Finality.PROVISIONAL).answer(), Optional.empty());

    assertThat(judgement)
        .isEqualTo(
            new Judgement.Awaiting(
                new Judgement.Judged(
                    new Refused(MISSING_CLOSE, Optional.empty(), price("120.888000")),
                    List.of(new SplitBasis(split, CALENDAR.session(DAY), price("1208.880000"))))));
  }

  @Test
  void nothing_is_known_of_a_symbol_that_no_vendor_answered_for() {
    assertThat(Judgement.Awaiting.unanswered().ifGivenUp()).isEqualTo(CloseJudge.missing());
  }

  // Refused.

  @Test
  void without_a_bar_of_the_day_the_close_is_missing() {
    assertThat(verdict(Bars.none().close(FRIDAY, "196.89")))
        .isEqualTo(new Refused(MISSING_CLOSE, Optional.empty(), price("196.890000")));
    assertThat(verdict(Bars.none()))
        .isEqualTo(new Refused(MISSING_CLOSE, Optional.empty(), Optional.empty()));
  }

  @Test
  void a_bar_without_a_close_has_a_missing_close_whatever_follows() {
    assertThat(
            verdict(Bars.none().close(FRIDAY, "196.89").close(DAY, "").close("2024-06-11", "207")))
        .isEqualTo(new Refused(MISSING_CLOSE, Optional.empty(), price("196.890000")));
  }

  @Test
  void where_no_vendor_answers_in_time_the_close_is_missing_and_nothing_else_is_known() {
    assertThat(CloseJudge.missing())
        .isEqualTo(
            new Judgement.Judged(
                new Refused(MISSING_CLOSE, Optional.empty(), Optional.empty()), List.of()));
  }

  @ParameterizedTest
  @CsvSource({"0", "0.00", "-0.01", "-193.12"})
  void a_close_of_zero_or_less_is_refused_and_kept(String close) {
    assertThat(verdict(Bars.none().close(FRIDAY, "196.89").close(DAY, close)))
        .isEqualTo(refused(NON_POSITIVE, close, "196.890000"));
  }

  @Test
  void an_answer_for_a_later_day_is_the_wrong_day() {
    assertThat(verdict(Bars.none().close(FRIDAY, "196.89").close("2024-06-11", "207.15")))
        .isEqualTo(new Refused(WRONG_DAY, Optional.empty(), price("196.890000")));
  }

  @ParameterizedTest
  @CsvSource({"193.12", "-1", "1000"})
  void a_symbol_is_delisted_on_a_vendors_word_whatever_its_last_price(String close) {
    var bars = Bars.none().close(FRIDAY, "196.89").close(DAY, close).being(Finality.DELISTED);

    assertThat(verdict(bars)).isEqualTo(refused(DELISTED, close, "196.890000"));
  }

  @Test
  void a_delisted_symbol_needs_no_bar() {
    assertThat(verdict(Bars.none().being(Finality.DELISTED)))
        .isEqualTo(new Refused(DELISTED, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "100,   130,       true",
    "100,   130.000001, false",
    "100,   70,        true",
    "100,   69.999999, false",
    "33.33, 43.329,    true",
    "33.33, 43.329001, false",
    "33.33, 23.331,    true",
    "33.33, 23.330999, false",
    "100,   1000,      false",
    "100,   0.000001,  false",
  })
  void a_move_of_exactly_thirty_percent_is_allowed_and_just_over_is_abnormal(
      String previous, String close, boolean allowed) {
    var verdict = verdict(Bars.none().close(FRIDAY, previous).close(DAY, close));

    var stored = new BigDecimal(previous).setScale(6).toPlainString();
    assertThat(verdict)
        .isEqualTo(allowed ? accepted(close, stored) : refused(ABNORMAL_MOVE, close, stored));
  }

  @ParameterizedTest
  @CsvSource({
    "150,        true",
    "150.75,     true",
    "150.750001, false",
    "149.25,     true",
    "149.249999, false",
    "100,        false",
    "-150,       false",
  })
  void a_second_provider_within_half_a_percent_confirms_an_abnormal_move(
      String second, boolean confirmed) {
    var bars = Bars.none().close(FRIDAY, "100").close(DAY, "150");

    assertThat(verdict(bars, second))
        .isEqualTo(
            confirmed
                ? accepted("150", "100.000000")
                : refused(ABNORMAL_MOVE, "150", "100.000000"));
  }

  @Test
  void a_second_provider_has_no_say_in_a_normal_move() {
    assertThat(verdict(Bars.none().close(FRIDAY, "100").close(DAY, "110"), "55"))
        .isEqualTo(accepted("110", "100.000000"));
  }

  @Test
  void other_limits_move_the_line() {
    var tight =
        new SettlementRules(
            new BigDecimal("0.1"), BigDecimal.ZERO, 5, SettlementRules.DEFAULT.giveUpAfter());
    var judge =
        new CloseJudge(
            CALENDAR.session(DAY), CALENDAR.sessionsBefore(LocalDate.parse(DAY), 5), tight);
    var answer = Bars.none().close(FRIDAY, "100").close(DAY, "110.01").answer();

    assertThat(judge.judge(answer, price("110.02")))
        .isEqualTo(new Judgement.Judged(refused(ABNORMAL_MOVE, "110.01", "100.000000"), List.of()));
    assertThat(judge.judge(answer, price("110.01")))
        .isEqualTo(new Judgement.Judged(accepted("110.01", "100.000000"), List.of()));
  }

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
