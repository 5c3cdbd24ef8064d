package com.oxuniverse.application.prediction;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.ChangePrediction.Changed;
import com.oxuniverse.application.port.in.ChangePrediction.Refused;
import com.oxuniverse.domain.calendar.LockPicksAt;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.settlement.PickStanding;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePredictionTest {

  private static final GameRules LOCKING_AT_OPEN =
      new GameRules(
          new Timetable(
              Timetable.DEFAULT.universeAt(),
              Timetable.DEFAULT.dayStart(),
              Timetable.DEFAULT.cutoff(),
              Timetable.DEFAULT.settleDelay(),
              LockPicksAt.MARKET_OPEN),
          GameRules.DEFAULT.slots(),
          GameRules.DEFAULT.settlement(),
          GameRules.DEFAULT.points());

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  private Refusal refusal(FakeGame game, String symbol, Choice choice) {
    return switch (game.change(ann, symbol, choice)) {
      case Refused(var reason) -> reason;
      case Changed changed -> throw new AssertionError("changed: " + changed);
    };
  }

  private Refusal refusal(String symbol, Choice choice) {
    return refusal(game, symbol, choice);
  }

  @Test
  void a_change_flips_the_choice_against_a_new_snapshot_and_costs_no_slot() {
    game.opened(TUESDAY);
    var made = game.pick(ann, AAPL, UP);
    game.at(TUESDAY + "T20:00").quoted(AAPL, "92.10").at(TUESDAY + "T20:01");

    var changed = (Changed) game.change(ann, "AAPL", DOWN);

    var pick = changed.pick().pick();
    assertThat(changed.pick().id()).isEqualTo(made.pick().id());
    assertThat(pick.choice()).isEqualTo(DOWN);
    assertThat(pick.submittedAt()).isEqualTo(korea(TUESDAY + "T06:00"));
    assertThat(pick.changedAt()).contains(korea(TUESDAY + "T20:01"));
    assertThat(pick.snapshot())
        .contains(new Snapshot(new BigDecimal("92.10"), korea(TUESDAY + "T20:00"), "fake"));
    assertThat(game.stored(made.pick().id())).isEqualTo(changed.pick());
    assertThat(changed.pick().standing()).isEqualTo(PickStanding.UNSETTLED);
    assertThat(game.slots(ann).taken()).isOne();
  }

  /// Against its old price a late flip would be a sure win.
  @Test
  void a_change_never_keeps_the_old_snapshot_even_if_there_is_no_new_one() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.market().quotesDown(true);

    var changed = (Changed) game.change(ann, "AAPL", DOWN);

    assertThat(changed.pick().pick().snapshot()).isEmpty();
  }

  @Test
  void a_pick_can_be_changed_back_and_forth() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);

    assertThat(game.change(ann, "AAPL", DOWN)).isInstanceOf(Changed.class);
    assertThat(game.change(ann, "AAPL", UP)).isInstanceOf(Changed.class);
    assertThat(game.slots(ann).available()).isEqualTo(2);
  }

  // Every refusal, in the order in which it is checked.

  @Test
  void a_malformed_symbol_is_refused_before_anything_else() {
    game.at("2024-01-01T12:00");

    assertThat(refusal("aapl", UP)).isEqualTo(Refusal.MALFORMED_SYMBOL);
    assertThat(refusal("A".repeat(10_000), UP)).isEqualTo(Refusal.MALFORMED_SYMBOL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01T12:00", "2024-01-06T12:00"})
  void nothing_can_be_changed_on_a_day_off(String korean) {
    game.at(korean);

    assertThat(refusal("AAPL", UP)).isEqualTo(Refusal.SESSION_CLOSED);
  }

  @Test
  void nothing_can_be_changed_once_the_session_is_cut_off() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closed(TUESDAY);

    assertThat(refusal("AAPL", DOWN)).isEqualTo(Refusal.SESSION_CLOSED);
  }

  @Test
  void a_change_is_possible_until_a_microsecond_before_the_cutoff_even_if_that_is_missed() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);

    game.at(TUESDAY + "T23:58:59.999999");
    assertThat(game.change(ann, "AAPL", DOWN)).isInstanceOf(Changed.class);

    game.at(TUESDAY + "T23:59");
    assertThat(refusal("AAPL", UP)).isEqualTo(Refusal.OUTSIDE_WINDOW);
    assertThat(refusal("ZZZZ", UP)).isEqualTo(Refusal.OUTSIDE_WINDOW);
  }

  @Test
  void there_must_be_a_live_pick_of_ones_own_today() {
    var bob = game.player("bob");
    game.opened(TUESDAY).pick(bob, AAPL, UP);
    assertThat(refusal("AAPL", DOWN)).as("another player's").isEqualTo(Refusal.NO_LIVE_PICK);
    assertThat(refusal("ZZZZ", DOWN)).as("outside the universe").isEqualTo(Refusal.NO_LIVE_PICK);

    game.pick(ann, AAPL, UP);
    var _ = game.cancel(ann, "AAPL");
    assertThat(refusal("AAPL", DOWN)).as("cancelled").isEqualTo(Refusal.NO_LIVE_PICK);

    game.pick(ann, AAPL, UP);
    game.opened(WEDNESDAY);
    assertThat(refusal("AAPL", DOWN)).as("yesterday's").isEqualTo(Refusal.NO_LIVE_PICK);
  }

  @Test
  void with_lock_picks_at_market_open_a_pick_locks_when_new_york_trades() {
    var locking = FakeGame.under(LOCKING_AT_OPEN);
    var user = locking.player("ann");
    locking.opened(TUESDAY).pick(user, AAPL, UP);

    locking.at(TUESDAY + "T23:29:59.999999");
    assertThat(locking.change(user, "AAPL", DOWN)).isInstanceOf(Changed.class);

    locking.at(TUESDAY + "T23:30");
    assertThat(refusal(locking, "AAPL", UP)).isEqualTo(Refusal.PICK_LOCKED);
    assertThat(refusal(locking, "AAPL", DOWN))
        .as("locked goes before unchanged")
        .isEqualTo(Refusal.PICK_LOCKED);
  }

  @Test
  void a_pick_that_was_made_before_the_rules_changed_keeps_its_own_lock() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);

    var later = game.restartedUnder(LOCKING_AT_OPEN).at(TUESDAY + "T23:45");

    assertThat(later.change(ann, "AAPL", DOWN)).isInstanceOf(Changed.class);
    assertThat(later.stored(later.world().store().picks().getFirst().id()).pick().rulesVersion())
        .isEqualTo(1);
  }

  @Test
  void the_same_choice_again_is_refused_and_keeps_the_snapshot() {
    game.opened(TUESDAY);
    var made = game.pick(ann, AAPL, UP);
    game.at(TUESDAY + "T20:00").quoted(AAPL, "92.10");

    assertThat(refusal("AAPL", UP)).isEqualTo(Refusal.CHOICE_UNCHANGED);
    assertThat(game.stored(made.pick().id())).isEqualTo(made.pick());
  }

  @Test
  void a_change_that_fails_leaves_the_pick_as_it_was() {
    game.opened(TUESDAY);
    var made = game.pick(ann, AAPL, UP);
    game.world().unitOfWork().faultsFrom(() -> Fault.BREAKS_BEFORE_COMMIT);

    assertThatThrownBy(() -> game.change(ann, "AAPL", DOWN)).isInstanceOf(TransientFailure.class);

    assertThat(game.stored(made.pick().id())).isEqualTo(made.pick());
  }
}
