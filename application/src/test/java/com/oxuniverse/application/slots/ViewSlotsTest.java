package com.oxuniverse.application.slots;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.SYMBOLS;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeStore.EndedTimer;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.CooldownTimer;
import com.oxuniverse.domain.slots.SlotRules;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewSlotsTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  @Test
  void a_player_who_did_nothing_has_three_slots_and_no_countdown() {
    var now = game.opened(TUESDAY).play().viewSlots().of(ann);

    assertThat(now.day()).isEqualTo(day(TUESDAY));
    assertThat(now.rules()).isEqualTo(SlotRules.DEFAULT);
    assertThat(now.slots().available()).isEqualTo(3);
    assertThat(now.slots().active()).isEmpty();
  }

  /// The message that announces a refill may be lost, late or doubled.
  @ParameterizedTest
  @CsvSource({
    "06:00:00, 0, 06:05",
    "06:04:59.999999, 0, 06:05",
    "06:05:00, 1, 06:10",
    "06:09:59.999999, 1, 06:10",
    "06:10:00, 2, 06:15",
    "06:15:00, 3, ",
    "23:00:00, 3, "
  })
  void read_late_the_slots_are_what_refills_in_time_would_have_made_them(
      String time, int available, String due) {
    game.opened(TUESDAY);
    SYMBOLS.forEach(symbol -> game.pick(ann, symbol, UP));

    game.at(TUESDAY + "T" + time);

    assertThat(game.slots(ann).available()).isEqualTo(available);
    assertThat(game.slots(ann).active().map(CooldownTimer::dueAt))
        .isEqualTo(Optional.ofNullable(due).map(it -> korea(TUESDAY + "T" + it)));
  }

  @Test
  void reading_changes_nothing() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    var stored = game.world().store().slotAccounts();

    game.at(TUESDAY + "T06:30");
    assertThat(game.slots(ann)).isEqualTo(game.slots(ann));

    assertThat(game.world().store().slotAccounts()).isEqualTo(stored);
    assertThat(game.world().store().endedTimers()).isEmpty();
  }

  @Test
  void the_next_act_stores_the_refills_that_were_missed() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);

    game.at(TUESDAY + "T06:30").pick(ann, MSFT, UP);

    assertThat(game.slots(ann).refills()).isOne();
    assertThat(game.slots(ann).active().map(CooldownTimer::dueAt))
        .contains(korea(TUESDAY + "T06:35"));
    assertThat(game.world().store().endedTimers())
        .extracting(EndedTimer::timer)
        .extracting(CooldownTimer::status)
        .containsExactly(CooldownTimer.Status.COMPLETED);
  }

  @Test
  void the_day_rolls_over_at_six() {
    game.opened(TUESDAY).at(TUESDAY + "T23:58").pick(ann, AAPL, UP);

    game.at(WEDNESDAY + "T05:59:59.999999");
    assertThat(game.play().viewSlots().of(ann).day()).isEqualTo(day(TUESDAY));
    assertThat(game.slots(ann).taken()).isOne();

    game.at(WEDNESDAY + "T06:00");
    assertThat(game.play().viewSlots().of(ann).day()).isEqualTo(day(WEDNESDAY));
    assertThat(game.slots(ann).taken()).isZero();
  }
}
