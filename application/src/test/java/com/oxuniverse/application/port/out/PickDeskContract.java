package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.SLOT_RULES;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static com.oxuniverse.application.port.out.Scene.opened;
import static com.oxuniverse.application.port.out.Scene.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.PickDesk.Desk;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.settlement.PickStanding;
import com.oxuniverse.domain.slots.SlotAccount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [PickDesk] keeps to.
public abstract class PickDeskContract extends StorageContract {

  private static final SlotAccount FRESH = SlotAccount.opened(SLOT_RULES);

  private UserId user;
  private int rules;

  @BeforeEach
  void openTheDay() {
    scene.open(TUESDAY, AAPL, MSFT, NVDA);
    user = scene.player("one");
    rules = scene.rules().number();
  }

  private Desk desk(Symbol symbol) {
    return desk(TUESDAY, symbol);
  }

  private Desk desk(TradingDay day, Symbol symbol) {
    return storage.unitOfWork().execute(() -> storage.desk().read(user, day, symbol, SLOT_RULES));
  }

  private Pick pick(Symbol symbol, Optional<Snapshot> snapshot) {
    return Pick.made(user, TUESDAY, symbol, Choice.UP, at("10:00"), at("23:59"), snapshot, rules);
  }

  private Pick pick(Symbol symbol) {
    return pick(symbol, snapshot(TUESDAY, "187.15"));
  }

  /// Places a pick as the use case does: on what was read, with the slot that it takes.
  private StoredPick placed(Pick pick) {
    var read = desk(pick.symbol()).slots();
    var slots = read.take(pick.submittedAt(), SLOT_RULES);
    var id = storage.unitOfWork().execute(() -> storage.desk().place(pick, read, slots));
    return new StoredPick(id, pick, PickStanding.UNSETTLED);
  }

  @Test
  void an_empty_desk_has_the_session_a_fresh_account_and_no_pick() {
    assertThat(desk(AAPL))
        .isEqualTo(new Desk(Optional.of(opened(TUESDAY)), true, FRESH, Optional.empty()));
    assertThat(desk(new Symbol("IBM")).inUniverse()).isFalse();
    assertThat(desk(WEDNESDAY, AAPL))
        .isEqualTo(new Desk(Optional.empty(), false, FRESH, Optional.empty()));
  }

  @Test
  void a_pick_that_was_placed_lies_on_the_desk_with_its_slot_taken() {
    var placed = placed(pick(AAPL));
    assertThat(desk(AAPL))
        .isEqualTo(
            new Desk(
                Optional.of(opened(TUESDAY)),
                true,
                FRESH.take(at("10:00"), SLOT_RULES),
                Optional.of(placed)));
    assertThat(desk(MSFT).livePick()).isEmpty();
  }

  @Test
  void a_pick_without_snapshot_has_none() {
    placed(pick(AAPL, Optional.empty()));
    assertThat(desk(AAPL).livePick().orElseThrow().pick().snapshot()).isEmpty();
  }

  @Test
  void a_vendors_zero_and_negative_prices_are_kept_to_the_sixth_decimal() {
    placed(pick(AAPL, snapshot(TUESDAY, "0")));
    placed(pick(MSFT, snapshot(TUESDAY, "-0.000001")));
    placed(pick(NVDA, snapshot(TUESDAY, "999999999999.999999")));
    for (Symbol symbol : List.of(AAPL, MSFT, NVDA)) {
      var pick = desk(symbol).livePick().orElseThrow().pick();
      assertThat(storage.history().find(user, desk(symbol).livePick().orElseThrow().id()))
          .hasValueSatisfying(stored -> assertThat(stored.pick()).isEqualTo(pick));
    }
    assertThat(desk(NVDA).livePick().orElseThrow().pick().snapshot().orElseThrow().price())
        .isEqualByComparingTo("999999999999.999999");
  }

  @Test
  void only_a_players_own_pick_lies_on_the_desk() {
    placed(pick(AAPL));
    user = scene.player("two");
    assertThat(desk(AAPL).livePick()).isEmpty();
    assertThat(desk(AAPL).slots()).isEqualTo(FRESH);
  }

  @Test
  void a_second_live_pick_on_the_same_symbol_is_a_lost_race() {
    placed(pick(AAPL));
    assertThatThrownBy(() -> placed(pick(AAPL))).isInstanceOf(TransientFailure.class);
    assertThat(desk(AAPL).slots().taken()).isEqualTo(1);
  }

  @Test
  void a_pick_on_a_symbol_outside_the_universe_is_a_lost_race() {
    assertThatThrownBy(() -> placed(pick(new Symbol("IBM")))).isInstanceOf(TransientFailure.class);
    assertThat(desk(AAPL).slots()).isEqualTo(FRESH);
  }

  @Test
  void slots_that_have_changed_since_they_were_read_are_a_lost_race() {
    placed(pick(AAPL));
    assertThatThrownBy(() ->
            doing(
                () -> storage.desk().place(pick(MSFT), FRESH, FRESH.take(at("10:00"), SLOT_RULES))))
        .isInstanceOf(TransientFailure.class);
    assertThat(desk(MSFT).livePick()).isEmpty();
  }

  @Test
  void a_pick_under_unknown_rules_is_not_taken() {
    var pick =
        Pick.made(
            user, TUESDAY, AAPL, Choice.UP, at("10:00"), at("23:59"), Optional.empty(), rules + 1);
    assertThatThrownBy(() -> placed(pick))
        .as("no lost race: it will not pass")
        .isInstanceOf(IllegalStateException.class);
    assertThat(desk(AAPL).livePick()).isEmpty();
    assertThat(desk(AAPL).slots()).isEqualTo(FRESH);
  }

  @Test
  void timers_run_on_and_end_and_begin_again_across_picks() {
    placed(pick(AAPL));
    var first = desk(AAPL).slots().active().orElseThrow();
    assertThat(first.dueAt()).isEqualTo(at("10:05"));

    // Two refills fall due before the second pick: two timers end, a third begins with it.
    var later = at("10:12");
    var read = desk(MSFT).slots();
    var taken = read.take(at("10:01"), SLOT_RULES);
    doing(() -> storage.desk().place(pick(MSFT), read, taken));
    var again = desk(NVDA).slots();
    assertThat(again.active()).contains(first);
    var caughtUp = again.asOf(later, at(WEDNESDAY, "06:00"), SLOT_RULES);
    assertThat(caughtUp.ended()).hasSize(2);
    doing(() -> storage.desk().place(pick(NVDA), again, caughtUp.take(later, SLOT_RULES)));

    var slots = desk(NVDA).slots();
    assertThat(slots.refills()).isEqualTo(2);
    assertThat(slots.ended()).isEmpty();
    assertThat(slots.active().orElseThrow().startedAt()).isEqualTo(later);
  }

  @Test
  void a_change_is_stored_with_its_new_snapshot() {
    var placed = placed(pick(AAPL));
    var changed = placed.pick().changed(Choice.DOWN, at("11:00"), snapshot(TUESDAY, "190"));
    doing(() -> storage.desk().change(placed, changed));
    assertThat(desk(AAPL).livePick())
        .contains(new StoredPick(placed.id(), changed, PickStanding.UNSETTLED));

    var without = changed.changed(Choice.UP, at("12:00"), Optional.empty());
    var read = desk(AAPL).livePick().orElseThrow();
    doing(() -> storage.desk().change(read, without));
    assertThat(desk(AAPL).livePick().orElseThrow().pick()).isEqualTo(without);
  }

  @Test
  void a_change_of_what_has_changed_since_it_was_read_is_a_lost_race() {
    var placed = placed(pick(AAPL));
    var changed = placed.pick().changed(Choice.DOWN, at("11:00"), Optional.empty());
    doing(() -> storage.desk().change(placed, changed));
    assertThatThrownBy(() -> doing(() -> storage.desk().change(placed, changed)))
        .isInstanceOf(TransientFailure.class);
    assertThatThrownBy(() ->
            doing(() ->
                storage
                    .desk()
                    .cancel(
                        placed,
                        placed.pick().cancelled(at("12:00")),
                        desk(AAPL).slots(),
                        desk(AAPL).slots().giveBack())))
        .isInstanceOf(TransientFailure.class);
    assertThat(desk(AAPL).livePick().orElseThrow().pick()).isEqualTo(changed);
  }

  @Test
  void a_cancelled_pick_leaves_the_desk_and_gives_its_slot_back() {
    var placed = placed(pick(AAPL));
    var cancelled = scene.cancel(placed);
    assertThat(cancelled.standing().status()).isEqualTo(PredictionStatus.CANCELLED);
    assertThat(cancelled.pick().cancelledAt()).isPresent();
    assertThat(desk(AAPL).livePick()).isEmpty();
    assertThat(desk(AAPL).slots().available()).isEqualTo(3);
    assertThat(desk(AAPL).slots().active()).isEmpty();
  }

  @Test
  void a_symbol_can_be_picked_again_after_its_pick_was_cancelled() {
    var first = placed(pick(AAPL));
    scene.cancel(first);
    var second = placed(pick(AAPL));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(desk(AAPL).livePick()).contains(second);
  }

  @Test
  void a_cancellation_that_gives_nothing_back_is_stored_all_the_same() {
    var placed = placed(pick(AAPL));
    doing(() -> {
      var read = desk(AAPL).slots();
      storage.desk().cancel(placed, placed.pick().cancelled(at("11:00")), read, read);
    });
    assertThat(desk(AAPL).livePick()).isEmpty();
    assertThat(desk(AAPL).slots().available()).isEqualTo(2);
  }

  @Test
  void a_pick_is_cancelled_once() {
    var placed = placed(pick(AAPL));
    var read = desk(AAPL).slots();
    var cancelled = placed.pick().cancelled(at("11:00"));
    doing(() -> storage.desk().cancel(placed, cancelled, read, read.giveBack()));
    assertThatThrownBy(
            () -> doing(() -> storage.desk().cancel(placed, cancelled, read, read.giveBack())))
        .isInstanceOf(TransientFailure.class);
    assertThat(desk(AAPL).slots().returned()).isEqualTo(1);
  }

  @Test
  void of_256_identical_submits_from_a_barrier_one_is_a_pick() {
    var placed =
        Crowd.of(
            256,
            _ ->
                storage
                    .unitOfWork()
                    .execute(() -> {
                      var desk = desk(AAPL);
                      if (desk.livePick().isPresent()) {
                        return false;
                      }
                      var slots = desk.slots().take(at("10:00"), SLOT_RULES);
                      storage.desk().place(pick(AAPL), desk.slots(), slots);
                      return true;
                    }));
    assertThat(placed).containsOnlyOnce(true);
    assertThat(desk(AAPL).slots()).isEqualTo(FRESH.take(at("10:00"), SLOT_RULES));
  }

  @Test
  void of_many_different_picks_at_once_no_more_are_taken_than_there_are_slots() {
    var symbols = List.of(AAPL, MSFT, NVDA, new Symbol("IBM"), new Symbol("TSLA"));
    scene.universe(TUESDAY, symbols.toArray(Symbol[]::new));
    var placed =
        Crowd.of(
            5,
            i ->
                storage
                    .unitOfWork()
                    .execute(() -> {
                      var slots = desk(symbols.get(i)).slots();
                      if (slots.available() == 0) {
                        return false;
                      }
                      var taken = slots.take(at("10:00"), SLOT_RULES);
                      storage.desk().place(pick(symbols.get(i)), slots, taken);
                      return true;
                    }));
    assertThat(placed).filteredOn(it -> it).hasSize(3);
    assertThat(desk(AAPL).slots().available()).isZero();
  }

  @Test
  void acts_are_only_for_units_of_work() {
    var placed = placed(pick(AAPL));
    var later = placed.pick().cancelled(at("10:00").plus(Duration.ofMinutes(1)));
    assertThatIllegalStateException()
        .isThrownBy(() -> storage.desk().place(pick(MSFT), FRESH, FRESH));
    assertThatIllegalStateException().isThrownBy(() -> storage.desk().change(placed, later));
    assertThatIllegalStateException()
        .isThrownBy(() -> storage.desk().cancel(placed, later, FRESH, FRESH));
  }
}
