package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.out.Payouts.Payout;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.Choice;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What all [Payouts] keep to.
public abstract class PayoutsContract extends StorageContract {

  private UserId right = new UserId(1);
  private UserId wrong = new UserId(1);

  protected abstract Payouts payouts();

  @BeforeEach
  void pick() {
    scene.open(TUESDAY, AAPL, MSFT, new Symbol("AAP"));
    right = scene.rich("right");
    wrong = scene.rich("wrong");
    for (var symbol : new Symbol[] {AAPL, MSFT}) {
      scene.pick(right, symbol, Choice.UP, "100");
      scene.pick(wrong, symbol, Choice.DOWN, "100");
    }
  }

  private void settle(Symbol symbol, int revision, String close) {
    doing(() -> storage.book().book(Settlements.at(TUESDAY, symbol, revision, close)));
  }

  private Posting posting(UserId user, EntryReason reason, long delta, int revision) {
    return new Posting(
        user,
        delta,
        reason,
        reason == EntryReason.PREDICTION_WIN
            ? RefId.win(TUESDAY, AAPL, user, revision)
            : RefId.winReversal(TUESDAY, AAPL, user, revision),
        Optional.of(TUESDAY),
        Optional.of(AAPL),
        at("23:00"));
  }

  private void book(Posting posting) {
    doing(() -> storage.ledger().book(posting));
  }

  @Test
  void what_is_not_settled_is_not_paid() {
    assertThat(payouts().of(TUESDAY, AAPL)).isEqualTo(new Payout(0, 0));
  }

  @Test
  void a_settled_symbol_pays_each_correct_pick_once() {
    settle(AAPL, 1, "101");
    settle(MSFT, 1, "99");
    assertThat(payouts().of(TUESDAY, AAPL)).isEqualTo(new Payout(1, 0));
    assertThat(payouts().of(TUESDAY, MSFT)).isEqualTo(new Payout(1, 0));
    assertThat(payouts().of(TUESDAY, new Symbol("AAP")))
        .as("a name that others begin with")
        .isEqualTo(new Payout(0, 0));
  }

  @Test
  void after_corrections_only_the_last_result_is_paid() {
    settle(AAPL, 1, "101");
    settle(AAPL, 2, "99");
    assertThat(payouts().of(TUESDAY, AAPL)).isEqualTo(new Payout(1, 0));
    settle(AAPL, 3, "100");
    assertThat(payouts().of(TUESDAY, AAPL)).as("all void").isEqualTo(new Payout(0, 0));
    settle(AAPL, 4, "102");
    assertThat(payouts().of(TUESDAY, AAPL)).isEqualTo(new Payout(1, 0));
  }

  @Test
  void an_award_without_a_correct_pick_is_a_difference() {
    settle(AAPL, 1, "101");
    book(posting(wrong, EntryReason.PREDICTION_WIN, 50, 1));
    assertThat(payouts().of(TUESDAY, AAPL)).isEqualTo(new Payout(2, 1));
    assertThat(payouts().of(TUESDAY, MSFT)).isEqualTo(new Payout(0, 0));
  }

  @Test
  void a_correct_pick_whose_award_was_taken_back_is_a_difference() {
    settle(AAPL, 1, "101");
    book(posting(right, EntryReason.WIN_REVERSAL, -50, 2));
    assertThat(payouts().of(TUESDAY, AAPL)).isEqualTo(new Payout(0, 1));
  }

  @Test
  void a_pick_that_was_paid_twice_is_a_difference() {
    settle(AAPL, 1, "101");
    book(posting(right, EntryReason.PREDICTION_WIN, 50, 2));
    assertThat(payouts().of(TUESDAY, AAPL)).isEqualTo(new Payout(2, 1));
  }

  @Test
  void a_pick_that_was_paid_other_points_than_its_own_is_a_difference() {
    settle(AAPL, 1, "101");
    book(posting(right, EntryReason.WIN_REVERSAL, -50, 2));
    book(posting(right, EntryReason.PREDICTION_WIN, 60, 2));
    assertThat(payouts().of(TUESDAY, AAPL)).isEqualTo(new Payout(1, 1));
  }
}
