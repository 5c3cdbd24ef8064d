package com.oxuniverse.domain.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.player.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingTest {

  @Test
  void signing_up_pays_what_the_rules_say() {
    assertThat(Posting.signupBonus(Ledgers.USER, PointRules.DEFAULT, Ledgers.AT))
        .isEqualTo(
            new Posting(
                Ledgers.USER,
                1000,
                EntryReason.SIGNUP_BONUS,
                new RefId("signup:7"),
                Optional.empty(),
                Optional.empty(),
                Ledgers.AT));
  }

  @Test
  void a_posting_moves_points() {
    assertThatThrownBy(() -> Ledgers.adjustment(0, "adjustment:1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("adjustment:1 moves no points");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1000, 50"})
  void a_win_pays_something_and_signing_up_may_pay_nothing(long signup, long win) {
    assertThat(new PointRules(signup, win).predictionWin()).isEqualTo(win);
  }

  @ParameterizedTest
  @CsvSource({"-1, 50, signup-bonus", "1000, 0, prediction-win", "1000, -50, prediction-win"})
  void other_numbers_are_refused_by_name(long signup, long win, String name) {
    assertThatThrownBy(() -> new PointRules(signup, win))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void an_adjustment_belongs_to_no_day_and_no_symbol() {
    var refId = new RefId("adjustment:7:1:x");
    assertThat(Posting.adjustment(new UserId(7), -5, refId, Ledgers.AT))
        .isEqualTo(
            new Posting(
                new UserId(7),
                -5,
                EntryReason.ADMIN_ADJUSTMENT,
                refId,
                Optional.empty(),
                Optional.empty(),
                Ledgers.AT));
  }
}
