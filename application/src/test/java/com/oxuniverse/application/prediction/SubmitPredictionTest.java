package com.oxuniverse.application.prediction;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeEvent;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeMarket;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.SubmitPrediction.Accepted;
import com.oxuniverse.application.port.in.SubmitPrediction.Refused;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.slots.CooldownTimer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitPredictionTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  private Refusal refusal(String symbol) {
    return switch (game.submit(ann, symbol, UP)) {
      case Refused(var reason) -> reason;
      case Accepted accepted -> throw new AssertionError("taken: " + accepted);
    };
  }

  // What a pick is.

  @Test
  void a_pick_is_stored_with_its_snapshot_its_lock_and_the_version_of_its_rules() {
    game.opened(TUESDAY).quoted(AAPL, "185.64").at(TUESDAY + "T09:00");

    var accepted = game.pick(ann, AAPL, DOWN);

    var pick = accepted.pick().pick();
    assertThat(pick.user()).isEqualTo(ann);
    assertThat(pick.day()).isEqualTo(FakeGame.day(TUESDAY));
    assertThat(pick.symbol()).isEqualTo(AAPL);
    assertThat(pick.choice()).isEqualTo(DOWN);
    assertThat(pick.submittedAt()).isEqualTo(korea(TUESDAY + "T09:00"));
    assertThat(pick.locksAt()).isEqualTo(korea(TUESDAY + "T23:59"));
    assertThat(pick.rulesVersion()).isEqualTo(1);
    assertThat(pick.changedAt()).isEmpty();
    assertThat(pick.cancelledAt()).isEmpty();
    assertThat(pick.snapshot())
        .contains(
            new Snapshot(new BigDecimal("185.64"), korea(TUESDAY + "T06:00"), FakeMarket.SOURCE));
    assertThat(game.stored(accepted.pick().id())).isEqualTo(accepted.pick());
    assertThat(accepted.pick().standing().status()).isEqualTo(PredictionStatus.PENDING);
  }

  @Test
  void a_pick_takes_a_slot_and_the_first_of_a_day_starts_the_cooldown() {
    var slots = game.opened(TUESDAY).pick(ann, AAPL, UP).slots();

    assertThat(slots.available()).isEqualTo(2);
    assertThat(slots.active().map(CooldownTimer::dueAt)).contains(korea(TUESDAY + "T06:05"));
    assertThat(game.slots(ann)).isEqualTo(slots);
  }

  @Test
  void a_pick_is_announced_once() {
    var accepted = game.opened(TUESDAY).pick(ann, AAPL, UP);

    assertThat(game.world().store().events())
        .containsExactly(
            new FakeEvent(
                "prediction-submitted",
                ann.toString(),
                "prediction-submitted:" + accepted.pick().id()));
  }

  @Test
  void a_pick_is_taken_without_a_snapshot_while_no_provider_answers() {
    game.opened(TUESDAY).market().quotesDown(true);

    var accepted = game.pick(ann, AAPL, UP);

    assertThat(accepted.pick().pick().snapshot()).isEmpty();
    assertThat(accepted.slots().available()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.50"})
  void a_price_that_is_none_is_kept_for_settlement_to_void(String price) {
    game.opened(TUESDAY).quoted(AAPL, price);

    assertThat(game.pick(ann, AAPL, UP).pick().pick().snapshot())
        .map(Snapshot::price)
        .contains(new BigDecimal(price));
  }

  // Every refusal, in the order in which it is checked.

  @ParameterizedTest
  @ValueSource(strings = {"", "aapl", "1AAPL", "AAPLAAPLAAP", "AA PL", "AAPL\n", "애플", "-A"})
  void a_malformed_symbol_is_refused_before_anything_else(String symbol) {
    game.at("2024-01-01T12:00");

    assertThat(refusal(symbol)).isEqualTo(Refusal.MALFORMED_SYMBOL);
  }

  @Test
  void a_symbol_of_ten_thousand_characters_is_malformed() {
    assertThat(refusal("A".repeat(10_000))).isEqualTo(Refusal.MALFORMED_SYMBOL);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T12:00, a holiday",
    "2024-01-06T12:00, a Saturday",
    "2024-01-07T12:00, a Sunday",
    "2024-01-06T03:00, 'still Friday, which nobody prepared'",
    "2024-01-02T12:00, 'a playable day that nobody prepared'"
  })
  void without_an_open_session_a_pick_is_refused_as_SESSION_CLOSED(String korean, String why) {
    game.at(korean);

    assertThat(refusal("AAPL")).as(why).isEqualTo(Refusal.SESSION_CLOSED);
    assertThat(refusal("ZZZZ")).as(why).isEqualTo(Refusal.SESSION_CLOSED);
  }

  @Test
  void a_session_that_is_prepared_but_not_open_refuses_picks() {
    game.prepared(TUESDAY).at(TUESDAY + "T06:00");

    assertThat(refusal("AAPL")).isEqualTo(Refusal.SESSION_CLOSED);
  }

  @Test
  void a_session_that_is_cut_off_refuses_picks() {
    game.opened(TUESDAY).closed(TUESDAY);

    assertThat(refusal("AAPL")).isEqualTo(Refusal.SESSION_CLOSED);
  }

  @Test
  void the_hours_before_six_belong_to_the_day_before_which_is_over() {
    game.opened(TUESDAY).prepared(WEDNESDAY).at(WEDNESDAY + "T05:59:59.999999");

    assertThat(refusal("AAPL")).isEqualTo(Refusal.OUTSIDE_WINDOW);
  }

  @Test
  void the_first_pick_can_be_made_at_six_sharp() {
    var accepted = game.opened(TUESDAY).at(TUESDAY + "T06:00").pick(ann, AAPL, UP);

    assertThat(accepted.pick().pick().day()).isEqualTo(FakeGame.day(TUESDAY));
  }

  @Test
  void the_last_pick_can_be_made_a_microsecond_before_the_cutoff() {
    game.opened(TUESDAY).at(TUESDAY + "T23:58:59.999999");

    assertThat(game.submit(ann, "AAPL", UP)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-02T23:59:00.000000", "2024-01-02T23:59:00.000001"})
  void a_cutoff_that_was_missed_still_refuses_picks(String korean) {
    game.opened(TUESDAY).at(korean);

    assertThat(game.session(TUESDAY).phase().name()).isEqualTo("OPEN");
    assertThat(refusal("AAPL")).isEqualTo(Refusal.OUTSIDE_WINDOW);
    assertThat(refusal("ZZZZ")).isEqualTo(Refusal.OUTSIDE_WINDOW);
  }

  @Test
  void a_session_that_opened_late_takes_picks_from_then_on() {
    game.prepared(TUESDAY).at(TUESDAY + "T09:30");
    assertThat(refusal("AAPL")).isEqualTo(Refusal.SESSION_CLOSED);

    var _ = game.play().openTradingDay().open(FakeGame.day(TUESDAY));

    assertThat(game.submit(ann, "AAPL", UP)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_symbol_outside_the_days_universe_is_refused() {
    game.opened(TUESDAY);

    assertThat(refusal("ZZZZ")).isEqualTo(Refusal.NOT_IN_UNIVERSE);
  }

  @Test
  void a_second_live_pick_on_a_symbol_is_refused_even_without_a_slot() {
    game.opened(TUESDAY);
    List.of(AAPL, MSFT, NVDA).forEach(symbol -> game.pick(ann, symbol, UP));

    assertThat(game.slots(ann).available()).isZero();
    assertThat(refusal("ZZZZ")).isEqualTo(Refusal.NOT_IN_UNIVERSE);
    assertThat(refusal("AAPL")).isEqualTo(Refusal.ALREADY_PREDICTED);
  }

  @Test
  void a_fourth_pick_at_once_is_refused_and_taken_after_the_first_refill() {
    var tsla = new Symbol("TSLA");
    game.market().universe(List.of(AAPL, MSFT, NVDA, tsla));
    game.opened(TUESDAY);
    List.of(AAPL, MSFT, NVDA).forEach(symbol -> game.pick(ann, symbol, UP));

    assertThat(refusal("TSLA")).isEqualTo(Refusal.SLOTS_EXHAUSTED);
    game.at(TUESDAY + "T06:04:59.999999");
    assertThat(refusal("TSLA")).isEqualTo(Refusal.SLOTS_EXHAUSTED);
    game.at(TUESDAY + "T06:05");
    assertThat(game.pick(ann, tsla, UP).slots().available()).isZero();
  }

  @Test
  void a_refused_pick_leaves_nothing_behind() {
    game.opened(TUESDAY);

    assertThat(refusal("ZZZZ")).isEqualTo(Refusal.NOT_IN_UNIVERSE);

    assertThat(game.world().store().picks()).isEmpty();
    assertThat(game.world().store().events()).isEmpty();
    assertThat(game.slots(ann).available()).isEqualTo(3);
  }

  @Test
  void players_do_not_stand_in_each_others_way() {
    var bob = game.player("bob");
    game.opened(TUESDAY);

    game.pick(ann, AAPL, UP);
    game.pick(bob, AAPL, DOWN);

    assertThat(game.slots(ann).available()).isEqualTo(2);
    assertThat(game.slots(bob).available()).isEqualTo(2);
  }

  @Test
  void a_new_day_brings_three_new_slots() {
    game.opened(TUESDAY);
    List.of(AAPL, MSFT, NVDA).forEach(symbol -> game.pick(ann, symbol, UP));

    game.opened(WEDNESDAY);

    assertThat(game.slots(ann).available()).isEqualTo(3);
    assertThat(game.slots(ann).active()).isEmpty();
    game.pick(ann, AAPL, UP);
  }

  // Races and failures.

  /// manifold #3750: guards that were checked outside the transaction let rewards through twice.
  @Test
  void every_guard_is_checked_again_in_the_transaction_so_256_equal_submits_make_one_pick() {
    game.opened(TUESDAY);

    var results = Burst.of(256, () -> game.submit(ann, "AAPL", UP));

    assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(Refused.class::isInstance)
        .hasSize(255)
        .containsOnly(new Refused(Refusal.ALREADY_PREDICTED));
    assertThat(game.world().store().picks()).hasSize(1);
    assertThat(game.slots(ann).available()).isEqualTo(2);
  }

  /// manifold #3965: an aborted transaction surfaced as a failure of the server.
  @Test
  void a_lost_race_is_tried_again_and_the_pick_is_taken_once() {
    game.opened(TUESDAY);
    var faults =
        new ArrayDeque<>(List.of(Fault.LOST_RACE, Fault.LOST_RACE, Fault.LOST_RACE, Fault.NONE));
    game.world().unitOfWork().faultsFrom(faults::remove);

    assertThat(game.submit(ann, "AAPL", UP)).isInstanceOf(Accepted.class);

    assertThat(game.world().store().picks()).hasSize(1);
    assertThat(game.slots(ann).available()).isEqualTo(2);
  }

  @Test
  void a_race_that_is_lost_again_and_again_fails_with_nothing_done_and_can_be_tried_later() {
    game.opened(TUESDAY).world().unitOfWork().faultsFrom(() -> Fault.LOST_RACE);

    assertThatThrownBy(() -> game.submit(ann, "AAPL", UP)).isInstanceOf(TransientFailure.class);

    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);
    assertThat(game.world().store().picks()).isEmpty();
    assertThat(game.world().store().events()).isEmpty();
    assertThat(game.slots(ann).available()).isEqualTo(3);
    assertThat(game.submit(ann, "AAPL", UP)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_pick_whose_answer_was_lost_is_there_and_is_not_made_twice() {
    game.opened(TUESDAY).world().unitOfWork().faultsFrom(() -> Fault.BREAKS_AFTER_COMMIT);
    assertThatThrownBy(() -> game.submit(ann, "AAPL", UP)).isInstanceOf(TransientFailure.class);
    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);

    assertThat(refusal("AAPL")).isEqualTo(Refusal.ALREADY_PREDICTED);
    assertThat(game.slots(ann).available()).isEqualTo(2);
  }

  /// manifold #1723: what looks the same need not be the same.
  @Test
  void the_same_pick_after_a_cancellation_is_a_second_pick() {
    game.opened(TUESDAY);
    var first = game.pick(ann, AAPL, UP);
    var _ = game.cancel(ann, "AAPL");

    var second = game.pick(ann, AAPL, UP);

    assertThat(second.pick().id()).isNotEqualTo(first.pick().id());
    assertThat(game.world().store().picks()).hasSize(2);
  }

  /// manifold 8c2f58797, habitica #3433, hackatime #171: a day computed in two ways.
  @ParameterizedTest
  @CsvSource({"2024-03-08", "2024-03-11", "2024-11-01", "2024-11-04"})
  void around_the_clock_changes_of_new_york_a_pick_belongs_to_the_day_whose_session_is_open(
      String date) {
    game.opened(date).after(Duration.ofHours(17));

    var pick = game.pick(ann, AAPL, UP).pick().pick();

    assertThat(pick.day()).isEqualTo(FakeGame.day(date));
    assertThat(game.play().viewSlots().of(ann).day()).isEqualTo(FakeGame.day(date));
    assertThat(game.play().viewSession().today().day()).isEqualTo(FakeGame.day(date));
    assertThat(game.play().viewPredictions().stats(ann, FakeGame.day(date)).picks()).isOne();
  }

  /// The NYSE closed on 2025-01-09 with ten days' notice; calendars in code were wrong.
  @Test
  void a_day_that_is_declared_closed_takes_no_more_picks() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);

    game.calendar().holiday(TUESDAY);

    assertThat(refusal("MSFT")).isEqualTo(Refusal.SESSION_CLOSED);
  }
}
