package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.SLOT_RULES;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.slots.SlotAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [SlotStore] keeps to.
public abstract class SlotStoreContract extends StorageContract {

  private UserId user;

  @BeforeEach
  void openTheDay() {
    scene.open(TUESDAY, AAPL);
    user = scene.player("one");
  }

  private SlotAccount found(TradingDay day) {
    return storage.slots().find(user, day, SLOT_RULES);
  }

  private void unlock(String transactionId, SlotAccount read, SlotAccount slots) {
    storage
        .slots()
        .unlock(user, TUESDAY, new AdView("admob", transactionId), at("10:00"), read, slots);
  }

  @Test
  void who_has_not_acted_yet_has_a_fresh_account() {
    assertThat(found(TUESDAY)).isEqualTo(SlotAccount.opened(SLOT_RULES));
  }

  @Test
  void an_unlock_is_stored() {
    var fresh = found(TUESDAY);
    unlock("view-1", fresh, fresh.unlock());
    assertThat(found(TUESDAY)).isEqualTo(fresh.unlock());
    assertThat(found(WEDNESDAY)).isEqualTo(fresh);

    unlock("view-2", fresh.unlock(), fresh.unlock().unlock());
    assertThat(found(TUESDAY)).isEqualTo(fresh.unlock().unlock());
  }

  @Test
  void an_account_that_has_changed_since_it_was_read_is_not_overwritten() {
    var fresh = found(TUESDAY);
    unlock("view-1", fresh, fresh.unlock());
    assertThatThrownBy(() -> unlock("view-2", fresh, fresh.unlock()))
        .isInstanceOf(TransientFailure.class);
    assertThat(found(TUESDAY)).isEqualTo(fresh.unlock());
  }

  @Test
  void a_view_counts_once_for_whomever() {
    var view = new AdView("admob", "view-1");
    assertThat(storage.slots().isCounted(view)).isFalse();
    var fresh = found(TUESDAY);
    unlock("view-1", fresh, fresh.unlock());
    assertThat(storage.slots().isCounted(view)).isTrue();
    assertThat(storage.slots().isCounted(new AdView("unity", "view-1"))).isFalse();
    assertThatThrownBy(() -> unlock("view-1", fresh.unlock(), fresh.unlock().unlock()))
        .isInstanceOf(TransientFailure.class);
    var other = scene.player("two");
    assertThatThrownBy(() ->
            storage
                .slots()
                .unlock(
                    other,
                    TUESDAY,
                    new AdView("admob", "view-1"),
                    at("10:00"),
                    fresh,
                    fresh.unlock()))
        .isInstanceOf(TransientFailure.class);
    assertThat(found(TUESDAY)).isEqualTo(fresh.unlock());
    assertThat(storage.slots().find(other, TUESDAY, SLOT_RULES)).isEqualTo(fresh);
  }

  @Test
  void of_many_unlocks_at_once_none_is_lost_and_none_goes_beyond_ten() {
    var done =
        Crowd.of(
            12,
            i ->
                storage
                    .unitOfWork()
                    .execute(() -> {
                      var read = found(TUESDAY);
                      boolean possible = read.unlockRefusal(SLOT_RULES).isEmpty();
                      if (possible) {
                        unlock("view-" + i, read, read.unlock());
                      }
                      return possible;
                    }));
    assertThat(done).filteredOn(possible -> possible).hasSize(7);
    assertThat(found(TUESDAY).available()).isEqualTo(10);
  }

  @Test
  void an_unlock_that_fills_the_account_up_ends_its_timer() {
    var taken = takeOne();
    assertThat(found(TUESDAY)).isEqualTo(taken);
    assertThat(taken.active()).isPresent();

    unlock("view-1", taken, taken.unlock());
    assertThat(found(TUESDAY).active()).isEmpty();
    assertThat(found(TUESDAY).available()).isEqualTo(3);
  }

  @Test
  void timers_of_earlier_days_are_cancelled() {
    takeOne();
    assertThat(storage.slots().cancelTimersBefore(TUESDAY)).isZero();
    assertThat(found(TUESDAY).active()).isPresent();

    assertThat(storage.slots().cancelTimersBefore(WEDNESDAY)).isEqualTo(1);
    assertThat(found(TUESDAY).active()).isEmpty();
    assertThat(storage.slots().cancelTimersBefore(WEDNESDAY)).isZero();
  }

  /// Takes a slot with a pick, which starts a timer.
  private SlotAccount takeOne() {
    var rules = scene.rules().number();
    var pick =
        Pick.made(
            user,
            TUESDAY,
            AAPL,
            Choice.UP,
            at("10:00"),
            at("23:59"),
            Scene.snapshot(TUESDAY, "100"),
            rules);
    var read = found(TUESDAY);
    var slots = read.take(at("10:00"), SLOT_RULES);
    doing(() -> storage.desk().place(pick, read, slots));
    return slots;
  }
}
