package com.oxuniverse.application.prediction;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeStore.EndedTimer;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.CancelPrediction.Cancelled;
import com.oxuniverse.application.port.in.CancelPrediction.Refused;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.slots.CooldownTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelPredictionTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  private Refusal refusal(String symbol) {
    return switch (game.cancel(ann, symbol)) {
      case Refused(var reason) -> reason;
      case Cancelled cancelled -> throw new AssertionError("cancelled: " + cancelled);
    };
  }

  @Test
  void a_cancelled_pick_is_taken_back_and_gives_its_slot_back() {
    game.opened(TUESDAY);
    var made = game.pick(ann, AAPL, UP);
    game.at(TUESDAY + "T06:02");

    var cancelled = (Cancelled) game.cancel(ann, "AAPL");

    assertThat(cancelled.pick().id()).isEqualTo(made.pick().id());
    assertThat(cancelled.pick().pick().cancelledAt()).contains(korea(TUESDAY + "T06:02"));
    assertThat(cancelled.pick().standing().status()).isEqualTo(PredictionStatus.CANCELLED);
    assertThat(cancelled.slots().available()).isEqualTo(3);
    assertThat(game.stored(made.pick().id())).isEqualTo(cancelled.pick());
  }

  @Test
  void a_countdown_that_would_give_nothing_any_more_is_cancelled() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);

    var cancelled = (Cancelled) game.cancel(ann, "AAPL");

    assertThat(cancelled.slots().active()).isEmpty();
    assertThat(game.world().store().endedTimers())
        .extracting(EndedTimer::timer)
        .extracting(CooldownTimer::status)
        .containsExactly(CooldownTimer.Status.CANCELLED);
  }

  @Test
  void a_countdown_that_still_gives_something_runs_on() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.at(TUESDAY + "T06:01").pick(ann, MSFT, UP);
    game.at(TUESDAY + "T06:02");

    var cancelled = (Cancelled) game.cancel(ann, "MSFT");

    assertThat(cancelled.slots().available()).isEqualTo(2);
    assertThat(cancelled.slots().active().map(CooldownTimer::dueAt))
        .contains(korea(TUESDAY + "T06:05"));
  }

  @Test
  void a_refill_that_has_fallen_due_counts_before_the_slot_is_given_back() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.at(TUESDAY + "T06:05");

    var cancelled = (Cancelled) game.cancel(ann, "AAPL");

    assertThat(cancelled.slots().available()).isEqualTo(4);
  }

  @Test
  void a_player_with_ten_slots_gets_none_back() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.at(TUESDAY + "T06:05");
    for (int i = 1; i <= 7; i++) {
      var _ = game.watchAd(ann, "view-" + i);
    }
    assertThat(game.slots(ann).available()).isEqualTo(10);

    var cancelled = (Cancelled) game.cancel(ann, "AAPL");

    assertThat(cancelled.slots().available()).isEqualTo(10);
  }

  // Every refusal, in the order in which it is checked.

  @Test
  void a_malformed_symbol_is_refused_before_anything_else() {
    assertThat(refusal("aapl")).isEqualTo(Refusal.MALFORMED_SYMBOL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01T12:00", "2024-01-06T12:00", "2024-01-02T12:00"})
  void nothing_can_be_cancelled_without_an_open_session(String korean) {
    game.at(korean);

    assertThat(refusal("AAPL")).isEqualTo(Refusal.SESSION_CLOSED);
  }

  @Test
  void nothing_can_be_cancelled_at_the_cutoff_even_if_that_is_missed() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);

    game.at(TUESDAY + "T23:59");
    assertThat(refusal("AAPL")).isEqualTo(Refusal.OUTSIDE_WINDOW);

    game.at(TUESDAY + "T23:58:59.999999");
    assertThat(game.cancel(ann, "AAPL")).isInstanceOf(Cancelled.class);
  }

  @Test
  void there_must_be_a_live_pick_of_ones_own_today() {
    var bob = game.player("bob");
    game.opened(TUESDAY).pick(bob, AAPL, UP);
    assertThat(refusal("AAPL")).as("another player's").isEqualTo(Refusal.NO_LIVE_PICK);

    game.pick(ann, AAPL, UP);
    var _ = game.cancel(ann, "AAPL");
    assertThat(refusal("AAPL")).as("cancelled already").isEqualTo(Refusal.NO_LIVE_PICK);
    assertThat(game.slots(ann).available()).isEqualTo(3);

    game.pick(ann, AAPL, UP);
    game.opened(WEDNESDAY);
    assertThat(refusal("AAPL")).as("yesterday's").isEqualTo(Refusal.NO_LIVE_PICK);
  }

  @Test
  void a_pick_past_its_own_lock_stays() {
    game.opened(TUESDAY);
    var pick = game.pick(ann, AAPL, UP).pick();
    var locked =
        new Pick(
            ann,
            pick.pick().day(),
            AAPL,
            UP,
            pick.pick().submittedAt(),
            pick.pick().changedAt(),
            pick.pick().cancelledAt(),
            korea(TUESDAY + "T12:00"),
            pick.pick().snapshot(),
            1);
    game.world()
        .unitOfWork()
        .execute(() -> {
          game.world().desk().change(pick, locked);
          return locked;
        });

    game.at(TUESDAY + "T12:00");
    assertThat(refusal("AAPL")).isEqualTo(Refusal.PICK_LOCKED);

    game.at(TUESDAY + "T11:59:59.999999");
    assertThat(game.cancel(ann, "AAPL")).isInstanceOf(Cancelled.class);
  }

  // Races and failures.

  @Test
  void of_many_cancellations_at_once_one_gives_the_slot_back() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);

    var results = Burst.of(64, () -> game.cancel(ann, "AAPL"));

    assertThat(results).filteredOn(Cancelled.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(Refused.class::isInstance)
        .containsOnly(new Refused(Refusal.NO_LIVE_PICK));
    assertThat(game.slots(ann).returned()).isOne();
  }

  @Test
  void a_cancellation_that_fails_leaves_the_pick_and_the_slots_as_they_were() {
    game.opened(TUESDAY);
    var made = game.pick(ann, AAPL, UP);
    game.world().unitOfWork().faultsFrom(() -> Fault.BREAKS_BEFORE_COMMIT);

    assertThatThrownBy(() -> game.cancel(ann, "AAPL")).isInstanceOf(TransientFailure.class);

    assertThat(game.stored(made.pick().id())).isEqualTo(made.pick());
    assertThat(game.slots(ann)).isEqualTo(made.slots());
  }
}
