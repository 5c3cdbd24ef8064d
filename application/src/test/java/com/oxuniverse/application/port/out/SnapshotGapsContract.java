package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Snapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [SnapshotGaps] keeps to.
public abstract class SnapshotGapsContract extends StorageContract {

  private static final Snapshot LATE =
      new Snapshot(new BigDecimal("190.5"), at("10:00:20"), "second");

  private UserId ann;
  private UserId bob;

  @BeforeEach
  void openTheDays() {
    scene.open(TUESDAY, AAPL, MSFT, NVDA);
    scene.open(WEDNESDAY, AAPL, MSFT, NVDA);
    ann = scene.rich("ann");
    bob = scene.rich("bob");
  }

  /// A pick without a snapshot, made at that time in Korea.
  private StoredPick gap(UserId user, Symbol symbol, String time) {
    return pick(user, TUESDAY, symbol, at(time), Optional.empty());
  }

  private StoredPick pick(
      UserId user, TradingDay day, Symbol symbol, Instant now, Optional<Snapshot> snapshot) {
    int rules = scene.rules().number();
    return storage
        .unitOfWork()
        .execute(() ->
            scene.place(
                Pick.made(user, day, symbol, Choice.UP, now, at(day, "23:59"), snapshot, rules)));
  }

  private List<StoredPick> open(String since) {
    return storage.snapshotGaps().open(at(since), 100);
  }

  private boolean fill(StoredPick read) {
    return storage.unitOfWork().execute(() -> storage.snapshotGaps().fill(read, LATE));
  }

  private StoredPick found(StoredPick stored) {
    return storage.history().find(stored.id()).orElseThrow();
  }

  private StoredPick changed(StoredPick stored, Choice choice, String time) {
    doing(() ->
        storage.desk().change(stored, stored.pick().changed(choice, at(time), Optional.empty())));
    return found(stored);
  }

  // Which are open.

  @Test
  void open_gaps_come_oldest_first() {
    var third = gap(ann, NVDA, "10:02");
    var first = gap(bob, AAPL, "10:00");
    var second = gap(ann, AAPL, "10:01");

    assertThat(open("10:00")).containsExactly(first, second, third);
    assertThat(storage.snapshotGaps().open(at("10:00"), 2)).containsExactly(first, second);
  }

  @Test
  void those_made_before_are_left_out_to_the_microsecond() {
    var pick = pick(ann, TUESDAY, AAPL, at("10:00:00.000001"), Optional.empty());

    assertThat(open("10:00:00.000001")).containsExactly(pick);
    assertThat(open("10:00:00.000002")).isEmpty();
  }

  /// A changed choice waits for a snapshot of its own.
  @Test
  void a_choice_is_as_old_as_its_last_change() {
    var early = gap(ann, AAPL, "10:00");
    var other = gap(bob, AAPL, "10:10");
    var changed = changed(early, Choice.DOWN, "10:20");

    assertThat(open("10:05")).containsExactly(other, changed);
    assertThat(open("10:15")).containsExactly(changed);
  }

  @Test
  void a_pick_with_a_snapshot_is_no_gap() {
    var pick = pick(ann, TUESDAY, AAPL, at("10:00"), Optional.of(LATE));

    assertThat(open("09:00")).isEmpty();
    assertThat(storage.snapshotGaps().left(TUESDAY)).isZero();
    assertThat(fill(pick)).isFalse();
  }

  @Test
  void gaps_of_all_days_are_open_but_counted_by_day() {
    var tuesday = gap(ann, AAPL, "23:58:30");
    var wednesday = pick(bob, WEDNESDAY, AAPL, at(WEDNESDAY, "06:00"), Optional.empty());

    assertThat(open("23:58")).containsExactly(tuesday, wednesday);
    assertThat(storage.snapshotGaps().left(TUESDAY)).isEqualTo(1);
    assertThat(storage.snapshotGaps().left(WEDNESDAY)).isEqualTo(1);
    assertThat(storage.snapshotGaps().left(WEDNESDAY.plusDays(1))).isZero();
  }

  // Filling.

  @Test
  void a_filled_gap_has_the_snapshot_and_nothing_else_has_changed() {
    var gap = gap(ann, AAPL, "10:00");

    assertThat(fill(gap)).isTrue();

    assertThat(found(gap))
        .isEqualTo(new StoredPick(gap.id(), gap.pick().filled(LATE), gap.standing()));
    assertThat(open("10:00")).isEmpty();
    assertThat(storage.snapshotGaps().left(TUESDAY)).isZero();
  }

  @Test
  void a_gap_is_filled_once_and_the_first_snapshot_stays() {
    var gap = gap(ann, AAPL, "10:00");
    assertThat(fill(gap)).isTrue();

    var later = new Snapshot(new BigDecimal("200"), at("10:01"), "third");
    assertThat(storage.unitOfWork().execute(() -> storage.snapshotGaps().fill(found(gap), later)))
        .isFalse();
    assertThat(storage.unitOfWork().execute(() -> storage.snapshotGaps().fill(gap, later)))
        .isFalse();
    assertThat(found(gap).pick().snapshot()).contains(LATE);
  }

  /// A price asked for before the change is not the one that the new choice was made at.
  @Test
  void a_pick_that_was_changed_since_is_not_filled_by_what_was_read_before() {
    var gap = gap(ann, AAPL, "10:00");
    var changed = changed(gap, Choice.DOWN, "10:00:30");

    assertThat(fill(gap)).isFalse();
    assertThat(found(gap).pick().snapshot()).isEmpty();
    assertThat(fill(changed)).isTrue();
  }

  @Test
  void a_pick_that_was_changed_back_is_another_choice_all_the_same() {
    var gap = gap(ann, AAPL, "10:00");
    var _ = changed(changed(gap, Choice.DOWN, "10:00:30"), Choice.UP, "10:00:40");

    assertThat(fill(gap)).isFalse();
    assertThat(found(gap).pick().snapshot()).isEmpty();
  }

  @Test
  void a_cancelled_pick_is_neither_open_nor_filled_nor_counted() {
    var gap = gap(ann, AAPL, "10:00");
    var cancelled = scene.cancel(gap);

    assertThat(open("10:00")).isEmpty();
    assertThat(fill(gap)).isFalse();
    assertThat(fill(cancelled)).isFalse();
    assertThat(found(gap).pick().snapshot()).isEmpty();
    assertThat(storage.snapshotGaps().left(TUESDAY)).isZero();
  }

  @Test
  void a_settled_pick_is_neither_open_nor_filled_but_still_counted() {
    var gap = gap(ann, AAPL, "10:00");
    scene.settle(TUESDAY);
    doing(() -> storage.book().book(Settlements.at(TUESDAY, AAPL, 1, "191")));

    assertThat(found(gap).standing().status()).isEqualTo(PredictionStatus.VOID);
    assertThat(open("10:00")).isEmpty();
    assertThat(fill(gap)).isFalse();
    assertThat(fill(found(gap))).isFalse();
    assertThat(storage.snapshotGaps().left(TUESDAY)).isEqualTo(1);
  }

  @Test
  void of_many_who_fill_at_once_one_does() {
    var gap = gap(ann, AAPL, "10:00");

    var filled = Crowd.of(12, _ -> fill(gap));

    assertThat(filled).filteredOn(it -> it).hasSize(1);
    assertThat(found(gap).pick().snapshot()).contains(LATE);
  }

  @Test
  void what_is_filled_in_a_unit_of_work_that_fails_is_not() {
    var gap = gap(ann, AAPL, "10:00");

    assertThatIllegalStateException()
        .isThrownBy(() ->
            doing(() -> {
              var _ = storage.snapshotGaps().fill(gap, LATE);
              throw new IllegalStateException("planted");
            }));
    assertThat(open("10:00")).containsExactly(gap);
  }

  @Test
  void filling_is_only_for_units_of_work() {
    var gap = gap(ann, AAPL, "10:00");
    assertThatIllegalStateException().isThrownBy(() -> storage.snapshotGaps().fill(gap, LATE));
  }
}
