package com.oxuniverse.domain.slots;

import static com.oxuniverse.domain.calendar.Moments.korea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.slots.CooldownTimer.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules 5, row by row. The property tests are in [SlotHistoriesTest].
class SlotAccountTest {

  private static final SlotRules RULES = SlotRules.DEFAULT;
  private static final Instant TEN = korea("2024-01-02T10:00");
  private static final Instant DAY_END = korea("2024-01-03T06:00");
  private static final SlotAccount FRESH = SlotAccount.opened(RULES);

  private static SlotAccount repeat(
      SlotAccount account, int times, UnaryOperator<SlotAccount> step) {
    return Stream.iterate(account, step).skip(times).findFirst().orElseThrow();
  }

  private static SlotAccount taken(int times, Instant at) {
    return repeat(FRESH, times, account -> account.take(at, RULES));
  }

  private static SlotAccount unlocked(int times) {
    return repeat(FRESH, times, SlotAccount::unlock);
  }

  private static SlotAccount at(SlotAccount account, Instant now) {
    return account.asOf(now, DAY_END, RULES);
  }

  private static CooldownTimer timer(Instant startedAt, Status status) {
    return new CooldownTimer(startedAt, startedAt.plus(Duration.ofMinutes(5)), status);
  }

  private static Instant minute(long minutes) {
    return TEN.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void a_day_begins_with_three_slots_and_no_timer() {
    assertThat(FRESH).isEqualTo(new SlotAccount(3, 0, 0, 0, 0, Optional.empty(), List.of()));
    assertThat(FRESH.available()).isEqualTo(3);
  }

  // Pick submitted.

  @Test
  void going_from_three_to_two_starts_a_timer_of_five_minutes() {
    var account = taken(1, TEN);

    assertThat(account.available()).isEqualTo(2);
    assertThat(account.active())
        .contains(new CooldownTimer(TEN, korea("2024-01-02T10:05"), Status.ACTIVE));
    assertThat(account.ended()).isEmpty();
  }

  @Test
  void further_picks_leave_the_running_timer_alone() {
    var account = taken(1, TEN).take(minute(1), RULES).take(minute(2), RULES);

    assertThat(account.available()).isZero();
    assertThat(account.active()).contains(timer(TEN, Status.ACTIVE));
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 4", "7, 9"})
  void a_pick_that_leaves_three_or_more_starts_no_timer(int ads, int left) {
    var account = unlocked(ads).take(TEN, RULES);

    assertThat(account.available()).isEqualTo(left);
    assertThat(account.active()).isEmpty();
  }

  @Test
  void without_a_slot_none_can_be_taken() {
    assertThatThrownBy(() -> taken(4, TEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("available slots must be 0 to 10, were -1");
  }

  // Timer expires.

  @Test
  void a_refill_comes_when_the_timer_is_due_and_not_a_moment_earlier() {
    var account = taken(1, TEN);

    assertThat(at(account, minute(5).minusNanos(1))).isEqualTo(account);
    assertThat(at(account, minute(5)))
        .isEqualTo(
            new SlotAccount(
                3, 0, 1, 1, 0, Optional.empty(), List.of(timer(TEN, Status.COMPLETED))));
  }

  @Test
  void still_below_three_the_next_timer_starts_from_the_due_time_of_the_last() {
    var account = at(taken(2, TEN), minute(7));

    assertThat(account)
        .isEqualTo(
            new SlotAccount(
                3,
                0,
                1,
                2,
                0,
                Optional.of(timer(minute(5), Status.ACTIVE)),
                List.of(timer(TEN, Status.COMPLETED))));
  }

  @Test
  void three_missed_expiries_give_what_three_on_time_ones_would_have() {
    var account = taken(3, TEN);

    var onTime = at(at(at(account, minute(5)), minute(10)), minute(15));
    var late = at(account, korea("2024-01-02T21:00"));

    assertThat(late).isEqualTo(onTime);
    assertThat(late)
        .isEqualTo(
            new SlotAccount(
                3,
                0,
                3,
                3,
                0,
                Optional.empty(),
                List.of(
                    timer(TEN, Status.COMPLETED),
                    timer(minute(5), Status.COMPLETED),
                    timer(minute(10), Status.COMPLETED))));
  }

  @Test
  void a_doubled_refill_message_does_no_harm() {
    var once = at(taken(2, TEN), minute(6));

    assertThat(at(once, minute(6))).isEqualTo(once);
  }

  @Test
  void a_refill_never_lifts_above_three() {
    assertThat(at(taken(1, TEN), minute(500)).available()).isEqualTo(3);
  }

  @Test
  void a_timer_that_expires_with_three_available_completes_and_gives_nothing() {
    var stored = new SlotAccount(3, 1, 0, 1, 0, Optional.of(timer(TEN, Status.ACTIVE)), List.of());

    assertThat(at(stored, minute(5)))
        .isEqualTo(
            new SlotAccount(
                3, 1, 0, 1, 0, Optional.empty(), List.of(timer(TEN, Status.COMPLETED))));
  }

  @Test
  void refills_have_no_daily_limit() {
    var account = FRESH;
    for (int i = 0; i < 100; i++) {
      account = at(account, minute(10L * i)).take(minute(10L * i), RULES);
    }

    assertThat(at(account, minute(1_000)).refills()).isEqualTo(100);
    assertThat(at(account, minute(1_000)).available()).isEqualTo(3);
  }

  // Pick cancelled, ad watched.

  @Test
  void a_cancel_gives_the_slot_back_and_ends_the_needless_timer() {
    var account = taken(1, TEN).giveBack();

    assertThat(account)
        .isEqualTo(
            new SlotAccount(
                3, 0, 0, 1, 1, Optional.empty(), List.of(timer(TEN, Status.CANCELLED))));
  }

  @Test
  void a_cancel_that_leaves_less_than_three_keeps_the_timer() {
    var account = taken(2, TEN).giveBack();

    assertThat(account.available()).isEqualTo(2);
    assertThat(account.active()).contains(timer(TEN, Status.ACTIVE));
  }

  @Test
  void a_cancel_at_ten_returns_nothing() {
    var full = unlocked(7);

    assertThat(full.available()).isEqualTo(10);
    assertThat(full.giveBack()).isEqualTo(full);
  }

  @Test
  void a_cancel_at_nine_returns_the_tenth() {
    var account = unlocked(7).take(TEN, RULES).giveBack();

    assertThat(account.available()).isEqualTo(10);
    assertThat(account.returned()).isOne();
  }

  @Test
  void a_watched_ad_adds_a_slot_and_ends_the_needless_timer() {
    var account = taken(1, TEN).unlock();

    assertThat(account)
        .isEqualTo(
            new SlotAccount(
                3, 1, 0, 1, 0, Optional.empty(), List.of(timer(TEN, Status.CANCELLED))));
  }

  @Test
  void a_watched_ad_that_leaves_less_than_three_keeps_the_timer() {
    var account = taken(3, TEN).unlock();

    assertThat(account.available()).isOne();
    assertThat(account.active()).contains(timer(TEN, Status.ACTIVE));
  }

  @Test
  void after_a_cancelled_timer_the_next_pick_starts_a_new_one() {
    var account = taken(1, TEN).giveBack().take(minute(3), RULES);

    assertThat(account.active()).contains(timer(minute(3), Status.ACTIVE));
    assertThat(account.ended()).containsExactly(timer(TEN, Status.CANCELLED));
  }

  // Ad unlock: fewer than seven today, then available < 10.

  @ParameterizedTest
  @CsvSource({
    // ads, taken, refills, returned, refusal
    "0,     0,     0,       0,",
    "6,     0,     0,       0,",
    "6,     3,     3,       0,",
    "7,     3,     0,       0,        AD_LIMIT_REACHED",
    "7,     0,     0,       0,        AD_LIMIT_REACHED",
    "6,     0,     0,       1,        SLOTS_FULL",
    "6,     3,     4,       0,        SLOTS_FULL",
    "5,     1,     2,       0,",
  })
  void an_ad_is_refused_after_seven_and_then_with_ten_available(
      int ads, int taken, int refills, int returned, UnlockRefusal refusal) {
    var account = new SlotAccount(3, ads, refills, taken, returned, Optional.empty(), List.of());

    assertThat(account.unlockRefusal(RULES)).isEqualTo(Optional.ofNullable(refusal));
  }

  /// Dota2-Gameplay #35016: what ads can earn is capped per day.
  @Test
  void ads_never_give_more_than_seven_slots_a_day_however_many_are_used_up() {
    var account = FRESH;
    int given = 0;
    for (int i = 0; i < 50; i++) {
      if (account.unlockRefusal(RULES).isEmpty()) {
        account = account.unlock();
        given++;
      }
      account = account.available() > 0 ? account.take(TEN, RULES) : account;
    }

    assertThat(given).isEqualTo(7);
    assertThat(account.unlockRefusal(RULES)).contains(UnlockRefusal.AD_LIMIT_REACHED);
  }

  @Test
  void the_reasons_to_refuse_an_ad_are_listed_in_the_order_in_which_they_are_checked() {
    assertThat(UnlockRefusal.values())
        .containsExactly(
            UnlockRefusal.SESSION_CLOSED,
            UnlockRefusal.OUTSIDE_WINDOW,
            UnlockRefusal.AD_LIMIT_REACHED,
            UnlockRefusal.SLOTS_FULL,
            UnlockRefusal.VIEW_COUNTED);
  }

  // The day rolls over.

  @Test
  void at_the_end_of_the_day_its_timer_is_cancelled_and_gives_nothing() {
    var startedAt = DAY_END.minusSeconds(60);
    var account = taken(1, startedAt);

    assertThat(at(account, DAY_END.minusNanos(1))).isEqualTo(account);
    for (var late : List.of(DAY_END, DAY_END.plusSeconds(240), DAY_END.plusSeconds(99_999))) {
      assertThat(at(account, late))
          .isEqualTo(
              new SlotAccount(
                  3, 0, 0, 1, 0, Optional.empty(), List.of(timer(startedAt, Status.CANCELLED))));
    }
  }

  @Test
  void a_timer_due_just_when_the_day_ends_gives_nothing() {
    var startedAt = DAY_END.minus(Duration.ofMinutes(5));

    assertThat(at(taken(1, startedAt), DAY_END).refills()).isZero();
    assertThat(at(taken(1, startedAt.minusNanos(1)), DAY_END).refills()).isOne();
  }

  @Test
  void refills_due_before_the_end_are_still_given_when_read_after_it() {
    var account = at(taken(3, DAY_END.minus(Duration.ofMinutes(12))), DAY_END.plusSeconds(3_600));

    assertThat(account.refills()).isEqualTo(2);
    assertThat(account.active()).isEmpty();
    assertThat(account.ended())
        .extracting(CooldownTimer::status)
        .containsExactly(Status.COMPLETED, Status.COMPLETED, Status.CANCELLED);
  }

  @Test
  void reading_an_untouched_account_after_its_day_changes_nothing() {
    assertThat(at(FRESH, DAY_END.plusSeconds(1))).isEqualTo(FRESH);
  }

  // Always 0 to 10.

  @ParameterizedTest
  @CsvSource({"0, 3, 0, 0", "7, 0, 0, 0", "7, 3, 0, 3", "0, 10, 7, 0"})
  void an_account_of_zero_to_ten_can_be_loaded(int ads, int taken, int refills, int returned) {
    assertThat(
            new SlotAccount(3, ads, refills, taken, returned, Optional.empty(), List.of())
                .available())
        .isEqualTo(3 + ads + refills - taken + returned)
        .isBetween(0, 10);
  }

  @ParameterizedTest
  @CsvSource({"0, 4, 0, 0", "7, 0, 1, 0", "7, 0, 0, 1"})
  void an_account_beyond_is_corrupt(int ads, int taken, int refills, int returned) {
    assertThatThrownBy(
            () -> new SlotAccount(3, ads, refills, taken, returned, Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 10");
  }

  @Test
  void other_numbers_give_another_account() {
    var rules = new SlotRules(1, 2, Duration.ofSeconds(30));

    var account = SlotAccount.opened(rules).take(TEN, rules);

    assertThat(account.available()).isZero();
    assertThat(account.asOf(TEN.plusSeconds(29), DAY_END, rules).available()).isZero();
    assertThat(account.asOf(TEN.plusSeconds(30), DAY_END, rules).available()).isOne();
    assertThat(account.unlock().unlock().unlockRefusal(rules))
        .contains(UnlockRefusal.AD_LIMIT_REACHED);
  }
}
