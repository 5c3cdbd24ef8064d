package com.oxuniverse.domain.settlement;

import static com.oxuniverse.domain.settlement.JudgedMonday.CALENDAR;
import static com.oxuniverse.domain.settlement.JudgedMonday.DAY;
import static com.oxuniverse.domain.settlement.JudgedMonday.FRIDAY;
import static com.oxuniverse.domain.settlement.JudgedMonday.accepted;
import static com.oxuniverse.domain.settlement.JudgedMonday.judgeOf;
import static com.oxuniverse.domain.settlement.JudgedMonday.price;
import static com.oxuniverse.domain.settlement.JudgedMonday.refused;
import static com.oxuniverse.domain.settlement.JudgedMonday.verdict;
import static com.oxuniverse.domain.settlement.VoidReason.ABNORMAL_MOVE;
import static com.oxuniverse.domain.settlement.VoidReason.DELISTED;
import static com.oxuniverse.domain.settlement.VoidReason.MISSING_CLOSE;
import static com.oxuniverse.domain.settlement.VoidReason.NON_POSITIVE;
import static com.oxuniverse.domain.settlement.VoidReason.WRONG_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.Bars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules 6.2: which closes decide.
class CloseJudgeTest {

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
}
