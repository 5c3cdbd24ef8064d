package com.oxuniverse.application.slots;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.UnlockSlot.Refused;
import com.oxuniverse.application.port.in.UnlockSlot.Result;
import com.oxuniverse.application.port.in.UnlockSlot.Unlocked;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.UnlockRefusal;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlockSlotTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");
  private final AtomicInteger views = new AtomicInteger();

  private Result watch() {
    return game.watchAd(ann, "view-" + views.incrementAndGet());
  }

  private UnlockRefusal refusal() {
    return ((Refused) watch()).reason();
  }

  @Test
  void a_watched_ad_gives_a_slot() {
    game.opened(TUESDAY);

    var unlocked = (Unlocked) watch();

    assertThat(unlocked.slots().available()).isEqualTo(4);
    assertThat(unlocked.slots().adUnlocks()).isOne();
    assertThat(game.slots(ann)).isEqualTo(unlocked.slots());
  }

  @Test
  void a_countdown_ends_when_ads_have_lifted_the_slots_to_three() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    assertThat(game.slots(ann).active()).isPresent();

    var unlocked = (Unlocked) watch();

    assertThat(unlocked.slots().available()).isEqualTo(3);
    assertThat(unlocked.slots().active()).isEmpty();
    game.at(TUESDAY + "T06:05");
    assertThat(game.slots(ann).available()).as("nothing more falls due").isEqualTo(3);
  }

  // Every refusal, in the order in which it is checked.

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T12:00, SESSION_CLOSED",
    "2024-01-06T12:00, SESSION_CLOSED",
    "2024-01-02T05:59:59.999999, SESSION_CLOSED"
  })
  void without_an_open_session_there_is_nothing_to_unlock(String korean, UnlockRefusal reason) {
    game.prepared(TUESDAY).at(korean);

    assertThat(refusal()).isEqualTo(reason);
  }

  @Test
  void the_window_is_checked_against_the_clock() {
    game.opened(TUESDAY).at(TUESDAY + "T23:58:59.999999");
    assertThat(watch()).isInstanceOf(Unlocked.class);

    game.at(TUESDAY + "T23:59");
    assertThat(refusal()).isEqualTo(UnlockRefusal.OUTSIDE_WINDOW);

    game.closed(TUESDAY);
    assertThat(refusal()).isEqualTo(UnlockRefusal.SESSION_CLOSED);
  }

  @Test
  void a_day_that_is_declared_closed_unlocks_nothing() {
    game.opened(TUESDAY).calendar().holiday(TUESDAY);

    assertThat(refusal()).isEqualTo(UnlockRefusal.SESSION_CLOSED);
  }

  @Test
  void seven_ads_a_day_count_and_the_limit_goes_before_full() {
    game.opened(TUESDAY);
    for (int i = 0; i < 7; i++) {
      assertThat(watch()).isInstanceOf(Unlocked.class);
    }
    assertThat(game.slots(ann).available()).isEqualTo(10);

    assertThat(refusal()).isEqualTo(UnlockRefusal.AD_LIMIT_REACHED);
    game.pick(ann, AAPL, UP);
    assertThat(refusal()).isEqualTo(UnlockRefusal.AD_LIMIT_REACHED);

    game.opened(WEDNESDAY);
    assertThat(watch()).as("a new day").isInstanceOf(Unlocked.class);
  }

  @Test
  void ten_slots_are_full_with_ads_left() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.at(TUESDAY + "T06:05");
    for (int i = 0; i < 6; i++) {
      var _ = watch();
    }
    var _ = game.cancel(ann, "AAPL");
    assertThat(game.slots(ann).available()).isEqualTo(10);
    assertThat(game.slots(ann).adUnlocks()).isEqualTo(6);

    assertThat(refusal()).isEqualTo(UnlockRefusal.SLOTS_FULL);
  }

  // Races and failures.

  @Test
  void of_many_views_at_once_seven_count() {
    game.opened(TUESDAY);

    var results = Burst.of(64, this::watch);

    assertThat(results).filteredOn(Unlocked.class::isInstance).hasSize(7);
    assertThat(results)
        .filteredOn(Refused.class::isInstance)
        .containsOnly(new Refused(UnlockRefusal.AD_LIMIT_REACHED));
    assertThat(game.slots(ann).available()).isEqualTo(10);
  }

  /// A replayed callback gives nothing, not even to somebody else.
  @Test
  void a_view_counts_once() {
    var bob = game.player("bob");
    game.opened(TUESDAY);
    var _ = game.watchAd(ann, "view-1");

    var counted = new Refused(UnlockRefusal.VIEW_COUNTED);
    assertThat(game.watchAd(ann, "view-1")).isEqualTo(counted);
    assertThat(game.watchAd(bob, "view-1")).isEqualTo(counted);

    assertThat(game.slots(ann).available()).isEqualTo(4);
    assertThat(game.slots(bob).available()).isEqualTo(3);
  }

  @Test
  void of_one_view_many_times_at_once_one_counts() {
    game.opened(TUESDAY);

    var results = Burst.of(16, () -> game.watchAd(ann, "view-1"));

    assertThat(results).filteredOn(Unlocked.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(Refused.class::isInstance)
        .hasSize(15)
        .containsOnly(new Refused(UnlockRefusal.VIEW_COUNTED));
  }

  @Test
  void an_unlock_that_fails_gives_nothing_and_its_view_can_be_sent_again() {
    game.opened(TUESDAY).world().unitOfWork().faultsFrom(() -> Fault.BREAKS_BEFORE_COMMIT);
    assertThatThrownBy(() -> game.watchAd(ann, "view-1")).isInstanceOf(TransientFailure.class);
    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);
    assertThat(game.slots(ann).available()).isEqualTo(3);

    assertThat(game.watchAd(ann, "view-1")).isInstanceOf(Unlocked.class);
  }

  @Test
  void the_slots_of_one_day_are_not_those_of_another() {
    game.opened(TUESDAY);
    var _ = watch();

    game.opened(WEDNESDAY);

    assertThat(game.play().viewSlots().of(ann).day()).isEqualTo(day(WEDNESDAY));
    assertThat(game.slots(ann).available()).isEqualTo(3);
    assertThat(game.slots(ann).adUnlocks()).isZero();
  }
}
