package com.oxuniverse.domain.prediction;

import static com.oxuniverse.domain.calendar.Moments.korea;
import static com.oxuniverse.domain.calendar.Moments.newYork;
import static com.oxuniverse.domain.prediction.Picks.LOCKS_AT;
import static com.oxuniverse.domain.prediction.Picks.MADE_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.oxuniverse.domain.calendar.HandMadeCalendar;
import com.oxuniverse.domain.calendar.LockPicksAt;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PickTest {

  private static final Optional<Snapshot> NONE = Optional.empty();

  private static final Instant LATER = MADE_AT.plusSeconds(60);

  @Test
  void a_new_pick_is_neither_changed_nor_cancelled() {
    assertThat(Picks.choosing(Choice.UP))
        .isEqualTo(
            new Pick(
                new UserId(7),
                TradingDay.parse("2024-01-02"),
                new Symbol("AAPL"),
                Choice.UP,
                MADE_AT,
                Optional.empty(),
                Optional.empty(),
                LOCKS_AT,
                Optional.of(Picks.snapshot("185.64", MADE_AT)),
                3));
  }

  @ParameterizedTest
  @EnumSource(Choice.class)
  void a_change_takes_a_new_snapshot_so_that_no_old_price_makes_it_a_sure_win(Choice choice) {
    var pick = Picks.choosing(choice);
    var snapshot = Optional.of(Picks.snapshot("190.01", LATER));

    var changed = pick.changed(choice.opposite(), LATER, snapshot);

    assertThat(changed)
        .isEqualTo(
            new Pick(
                pick.user(),
                pick.day(),
                pick.symbol(),
                choice.opposite(),
                MADE_AT,
                Optional.of(LATER),
                Optional.empty(),
                LOCKS_AT,
                snapshot,
                3));
  }

  @Test
  void a_change_without_an_answer_of_any_provider_keeps_no_old_snapshot() {
    assertThat(Picks.choosing(Choice.UP).changed(Choice.DOWN, LATER, Optional.empty()).snapshot())
        .isEmpty();
  }

  @Test
  void a_cancelled_pick_keeps_everything_else() {
    var changed =
        Picks.choosing(Choice.UP)
            .changed(Choice.DOWN, LATER, Optional.of(Picks.snapshot("190.01", LATER)));

    var cancelled = changed.cancelled(LATER.plusSeconds(1));

    assertThat(cancelled)
        .isEqualTo(
            new Pick(
                changed.user(),
                changed.day(),
                changed.symbol(),
                Choice.DOWN,
                MADE_AT,
                Optional.of(LATER),
                Optional.of(LATER.plusSeconds(1)),
                LOCKS_AT,
                changed.snapshot(),
                3));
  }

  // Rules 4: PICK_LOCKED goes before CHOICE_UNCHANGED.

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T23:58:59.999999, UP,   CHOICE_UNCHANGED",
    "2024-01-02T23:58:59.999999, DOWN,",
    "2024-01-02T23:59,           UP,   PICK_LOCKED",
    "2024-01-02T23:59,           DOWN, PICK_LOCKED",
    "2024-01-03T10:00,           DOWN, PICK_LOCKED",
  })
  void a_change_is_refused_once_locked_and_else_if_it_changes_nothing(
      String korean, Choice wanted, Refusal refusal) {
    assertThat(Picks.choosing(Choice.UP).changeRefusal(wanted, korea(korean)))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T10:00,",
    "2024-01-02T23:58:59.999999,",
    "2024-01-02T23:59, PICK_LOCKED",
    "2024-01-03T10:00, PICK_LOCKED",
  })
  void a_cancel_is_refused_once_locked(String korean, Refusal refusal) {
    var now = korea(korean);
    var pick = Picks.choosing(Choice.UP);

    assertThat(pick.cancelRefusal(now)).isEqualTo(Optional.ofNullable(refusal));
    assertThat(pick.isLockedAt(now)).isEqualTo(refusal != null);
  }

  @Test
  void with_lock_picks_at_market_open_nothing_changes_once_new_york_trades() {
    var usual = Timetable.DEFAULT;
    var timetable =
        new Timetable(
            usual.universeAt(),
            usual.dayStart(),
            usual.cutoff(),
            Duration.ofMinutes(15),
            LockPicksAt.MARKET_OPEN);
    var session = HandMadeCalendar.everyWeekday().session("2024-01-02");
    var pick =
        Pick.made(
            new UserId(7),
            session.tradingDay(),
            new Symbol("AAPL"),
            Choice.UP,
            MADE_AT,
            timetable.locksAt(session),
            Optional.empty(),
            1);

    assertThat(pick.cancelRefusal(newYork("2024-01-02T09:29:59.999999"))).isEmpty();
    assertThat(pick.changeRefusal(Choice.DOWN, newYork("2024-01-02T09:29:59.999999"))).isEmpty();
    assertThat(pick.cancelRefusal(newYork("2024-01-02T09:30"))).contains(Refusal.PICK_LOCKED);
    assertThat(pick.changeRefusal(Choice.DOWN, newYork("2024-01-02T09:30")))
        .contains(Refusal.PICK_LOCKED);
  }

  @Test
  void a_missing_snapshot_can_come_later_and_changes_nothing_else() {
    var gap = Picks.choosing(Choice.UP).changed(Choice.DOWN, korea("2024-01-02T11:00"), NONE);
    var late = Picks.snapshot("190.5", korea("2024-01-02T11:00:20"));

    var filled = gap.filled(late);

    assertThat(filled.snapshot()).contains(late);
    assertThat(filled.changed(Choice.UP, korea("2024-01-02T12:00"), NONE))
        .isEqualTo(gap.changed(Choice.UP, korea("2024-01-02T12:00"), NONE));
  }

  @Test
  void a_snapshot_that_is_there_is_never_replaced_by_a_later_one() {
    var pick = Picks.choosing(Choice.UP);

    assertThatIllegalStateException().isThrownBy(() -> pick.filled(pick.snapshot().orElseThrow()));
  }
}
