package com.oxuniverse.domain.settlement;

import static com.oxuniverse.domain.calendar.Moments.korea;
import static com.oxuniverse.domain.calendar.Moments.newYork;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.Seeds;
import com.oxuniverse.domain.calendar.HandMadeCalendar;
import com.oxuniverse.domain.market.Bars;
import com.oxuniverse.domain.market.PriceText;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Picks;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import com.oxuniverse.domain.settlement.PickOutcome.Correct;
import com.oxuniverse.domain.settlement.PickOutcome.Incorrect;
import com.oxuniverse.domain.settlement.PickOutcome.Voided;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules 6.3 and 6.4, for picks of Monday 2024-06-10.
class PickJudgeTest {

  private static final HandMadeCalendar CALENDAR = HandMadeCalendar.everyWeekday();
  private static final String DAY = "2024-06-10";
  private static final Instant FRIDAYS_CLOSE = newYork("2024-06-07T16:00");
  private static final Instant PRE_MARKET = newYork("2024-06-10T07:00");
  private static final Instant TRADING = newYork("2024-06-10T10:15");

  private static PickJudge closing(String close, SplitBasis... splits) {
    return new PickJudge(
        new Judgement.Judged(
            new Accepted(new BigDecimal(close), Optional.empty()), List.of(splits)));
  }

  private static SplitBasis split(String date, long n, long d, String previousClose) {
    return new SplitBasis(
        Split.of(LocalDate.parse(date), n, d),
        CALENDAR.session(date),
        Optional.of(new BigDecimal(previousClose)));
  }

  private static Optional<Snapshot> snapshot(String price, Instant at) {
    return Optional.of(Picks.snapshot(price, at));
  }

  private static PredictionStatus status(PickJudge judge, Choice choice, String price, Instant at) {
    return judge.judge(choice, snapshot(price, at)).status();
  }

  // Close against snapshot.

  @ParameterizedTest
  @CsvSource({
    // snapshot, close,      UP,        DOWN
    "195.18,     195.19,     CORRECT,   INCORRECT",
    "195.18,     195.17,     INCORRECT, CORRECT",
    "195.18,     195.180001, CORRECT,   INCORRECT",
    "195.18,     195.179999, INCORRECT, CORRECT",
    "195.18,     195.18,     VOID,      VOID",
    "195.18,     195.180000, VOID,      VOID",
    "100,        1E+2,       VOID,      VOID",
    "0.000001,   0.000002,   CORRECT,   INCORRECT",
  })
  void one_cent_and_even_a_millionth_decide_and_a_tie_is_void(
      String price, String close, PredictionStatus up, PredictionStatus down) {
    assertThat(status(closing(close), UP, price, TRADING)).isEqualTo(up);
    assertThat(status(closing(close), DOWN, price, TRADING)).isEqualTo(down);
  }

  @ParameterizedTest
  @EnumSource(Choice.class)
  void a_tie_is_void_because_nothing_changed(Choice choice) {
    assertThat(closing("195.18").judge(choice, snapshot("195.18", TRADING)))
        .isEqualTo(new Voided(VoidReason.UNCHANGED));
  }

  @Test
  void a_tie_stays_a_tie_when_one_of_the_prices_went_through_a_32_bit_float() {
    var quoted = new Snapshot(PriceText.read("244.8699951171875"), TRADING, "hand-made");

    assertThat(closing("244.87").judge(UP, Optional.of(quoted)))
        .isEqualTo(new Voided(VoidReason.UNCHANGED));
  }

  @Test
  void a_pick_is_never_compared_with_the_previous_close_instead() {
    var fallen =
        new PickJudge(
            new Judgement.Judged(
                new Accepted(new BigDecimal("101"), Optional.of(new BigDecimal("105"))),
                List.of()));

    assertThat(fallen.judged().verdict().outcome()).contains(Outcome.DOWN);
    assertThat(fallen.judge(UP, snapshot("100", TRADING))).isEqualTo(new Correct());
    assertThat(fallen.judge(DOWN, snapshot("100", TRADING))).isEqualTo(new Incorrect());
    assertThat(fallen.judge(DOWN, Optional.empty())).isEqualTo(new Voided(VoidReason.NO_SNAPSHOT));
  }

  @ParameterizedTest
  @CsvSource({"0", "0.00", "-0.000001", "-195.18"})
  void a_snapshot_of_zero_or_less_voids_its_pick(String price) {
    assertThat(closing("195.18").judge(UP, snapshot(price, TRADING)))
        .isEqualTo(new Voided(VoidReason.BAD_SNAPSHOT));
  }

  @ParameterizedTest
  @EnumSource(
      value = VoidReason.class,
      names = {"MISSING_CLOSE", "NON_POSITIVE", "WRONG_DAY", "ABNORMAL_MOVE", "DELISTED"})
  void why_the_close_was_refused_goes_before_the_picks_own_reason(VoidReason reason) {
    var judge =
        new PickJudge(
            new Judgement.Judged(
                new Refused(reason, Optional.of(new BigDecimal("100")), Optional.empty()),
                List.of()));

    assertThat(judge.judge(UP, snapshot("99", TRADING))).isEqualTo(new Voided(reason));
    assertThat(judge.judge(UP, snapshot("100", TRADING))).isEqualTo(new Voided(reason));
    assertThat(judge.judge(UP, snapshot("-1", TRADING))).isEqualTo(new Voided(reason));
    assertThat(judge.judge(UP, Optional.empty())).isEqualTo(new Voided(reason));
  }

  // Splits.

  @Test
  void a_ten_for_one_split_is_not_a_ninety_percent_loss() {
    var judge = closing("121.79", split(DAY, 10, 1, "1208.88"));

    assertThat(status(judge, UP, "1208.88", FRIDAYS_CLOSE)).isEqualTo(PredictionStatus.CORRECT);
    assertThat(status(judge, DOWN, "1208.88", FRIDAYS_CLOSE)).isEqualTo(PredictionStatus.INCORRECT);
  }

  @Test
  void apples_seven_for_one_of_2014_06_09_is_settled_fairly_from_its_published_closes() {
    var judgement =
        new CloseJudge(
                CALENDAR.session("2014-06-09"),
                CALENDAR.sessionsBefore(LocalDate.parse("2014-06-09"), 5),
                SettlementRules.DEFAULT)
            .judge(
                Bars.none()
                    .close("2014-06-06", "645.570023")
                    .close("2014-06-09", "93.699997")
                    .split("2014-06-09", 7, 1)
                    .answer(),
                Optional.empty());
    var judge = new PickJudge((Judgement.Judged) judgement);

    // At six in Korea the market has been closed for an hour: the price is Friday's.
    assertThat(status(judge, UP, "645.570023", newYork("2014-06-06T16:00")))
        .isEqualTo(PredictionStatus.CORRECT);
    assertThat(status(judge, DOWN, "92.70", korea("2014-06-09T22:30")))
        .isEqualTo(PredictionStatus.INCORRECT);
  }

  @ParameterizedTest
  @CsvSource({
    // snapshot, close,     n, d, UP
    "1200,       120,       10, 1, VOID",
    "1200,       120.000001, 10, 1, CORRECT",
    "1200,       119.999999, 10, 1, INCORRECT",
    // 100 is 33.333… after the split: neither six-decimal neighbour is a tie
    "100,        33.333333, 3, 1, INCORRECT",
    "100,        33.333334, 3, 1, CORRECT",
    "1.05,       10.5,      1, 10, VOID",
    "1.05,       10.51,     1, 10, CORRECT",
    "1.05,       10.49,     1, 10, INCORRECT",
    "150,        100,       3, 2, VOID",
    "21,         20,        21, 20, VOID",
  })
  void across_a_split_snapshot_and_close_are_compared_exactly(
      String price, String close, long n, long d, PredictionStatus up) {
    var judge = closing(close, split(DAY, n, d, price));

    assertThat(status(judge, UP, price, FRIDAYS_CLOSE)).isEqualTo(up);
  }

  @ParameterizedTest
  @CsvSource({
    // snapshot, at,             what UP at a close of 121.79 is
    "121.80,     2024-06-10T09:30, INCORRECT",
    "121.78,     2024-06-10T09:30, CORRECT",
    "121.80,     2024-06-10T07:00, INCORRECT",
    "121.78,     2024-06-10T07:00, CORRECT",
    "1218.00,    2024-06-10T07:00, INCORRECT",
    "1217.80,    2024-06-10T07:00, CORRECT",
    "1217.90,    2024-06-10T07:00, VOID",
    "1217.80,    2024-06-10T03:59, CORRECT",
    "1218.00,    2024-06-10T03:59, INCORRECT",
  })
  void a_split_is_fair_whenever_the_vendor_switches_over(
      String price, String at, PredictionStatus up) {
    var judge = closing("121.79", split(DAY, 10, 1, "1208.88"));

    assertThat(status(judge, UP, price, newYork(at))).isEqualTo(up);
  }

  @Test
  void a_reverse_split_is_fair_whenever_the_vendor_switches_over() {
    var judge = closing("10.50", split(DAY, 1, 10, "1.00"));

    assertThat(status(judge, UP, "1.04", PRE_MARKET)).isEqualTo(PredictionStatus.CORRECT);
    assertThat(status(judge, UP, "10.40", PRE_MARKET)).isEqualTo(PredictionStatus.CORRECT);
    assertThat(status(judge, UP, "1.06", PRE_MARKET)).isEqualTo(PredictionStatus.INCORRECT);
    assertThat(status(judge, UP, "10.60", PRE_MARKET)).isEqualTo(PredictionStatus.INCORRECT);
    assertThat(status(judge, UP, "10.60", TRADING)).isEqualTo(PredictionStatus.INCORRECT);
  }

  @ParameterizedTest
  @CsvSource({
    // 600 before both splits is 300 between them and 100 after them
    "599.99, 2024-06-05T16:00, CORRECT",
    "600,    2024-06-05T16:00, VOID",
    "600.01, 2024-06-05T16:00, INCORRECT",
    "299.99, 2024-06-06T10:00, CORRECT",
    "300,    2024-06-07T16:00, VOID",
    "300.01, 2024-06-06T10:00, INCORRECT",
    "99.99,  2024-06-10T10:00, CORRECT",
    "100,    2024-06-10T10:00, VOID",
    "100.01, 2024-06-10T10:00, INCORRECT",
  })
  void across_two_splits_both_count_for_a_snapshot_that_is_before_both(
      String price, String at, PredictionStatus up) {
    var judge = closing("100", split("2024-06-06", 2, 1, "600"), split(DAY, 3, 1, "300"));

    assertThat(status(judge, UP, price, newYork(at))).isEqualTo(up);
  }

  @Test
  void two_splits_that_took_effect_on_the_same_session_both_count() {
    var judge = closing("100", split(DAY, 2, 1, "600"), split(DAY, 3, 1, "600"));

    assertThat(status(judge, UP, "600", FRIDAYS_CLOSE)).isEqualTo(PredictionStatus.VOID);
    assertThat(status(judge, UP, "599.99", PRE_MARKET)).isEqualTo(PredictionStatus.CORRECT);
    assertThat(status(judge, UP, "99.99", PRE_MARKET)).isEqualTo(PredictionStatus.CORRECT);
    assertThat(status(judge, UP, "100.01", PRE_MARKET)).isEqualTo(PredictionStatus.INCORRECT);
  }

  // Properties.

  @Test
  void one_of_two_opposite_picks_wins_or_both_are_void() {
    Seeds.each(
        2_000,
        random -> {
          var price = BigDecimal.valueOf(random.nextInt(-3, 40), 2);
          var close = BigDecimal.valueOf(random.nextInt(1, 40), 2).toPlainString();
          var taken = Optional.of(new Snapshot(price, TRADING, "hand-made"));

          var up = closing(close).judge(UP, taken);
          var down = closing(close).judge(DOWN, taken);

          if (up instanceof Voided) {
            assertThat(down).isEqualTo(up);
          } else {
            assertThat(List.of(up, down)).containsExactlyInAnyOrder(new Correct(), new Incorrect());
          }
        });
  }

  @Test
  void a_split_changes_nobodys_result() {
    Seeds.each(
        2_000,
        random -> {
          long n = random.nextLong(1, 21);
          long d = random.nextLong(1, 21);
          // A close that the split divides without a remainder, and snapshots close to it.
          long units = random.nextLong(1, 50_000);
          var unsplit = BigDecimal.valueOf(units * n, 2);
          var split = BigDecimal.valueOf(units * d, 2);
          var price = BigDecimal.valueOf(units * n + random.nextLong(-1, 2), 2);
          var taken = Optional.of(new Snapshot(price, FRIDAYS_CLOSE, "hand-made"));
          var basis = split(DAY, n, d, unsplit.toPlainString());

          for (var choice : Choice.values()) {
            assertThat(closing(split.toPlainString(), basis).judge(choice, taken))
                .isEqualTo(closing(unsplit.toPlainString()).judge(choice, taken));
          }
        });
  }
}
