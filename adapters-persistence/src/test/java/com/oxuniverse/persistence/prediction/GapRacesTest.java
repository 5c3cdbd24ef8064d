package com.oxuniverse.persistence.prediction;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.SLOT_RULES;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SplitBasis;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.persistence.database.Meeting;
import com.oxuniverse.persistence.database.TestWorld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A late snapshot meets whatever else becomes of the pick in the same moment: one comes first, and
/// the other takes the pick as it then is.
@Tag("integration")
class GapRacesTest {

  private static final Snapshot LATE = new Snapshot(new BigDecimal("100"), at("10:01"), "late");

  private static final Snapshot NEW = new Snapshot(new BigDecimal("102"), at("10:01"), "new");

  private static TestWorld world;
  private static Ports.Storage storage;

  private Scene scene;
  private StoredPick read;

  @BeforeAll
  static void createTheWorld() {
    world = TestWorld.create();
    storage = world.storage();
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  @BeforeEach
  void pickWithoutSnapshot() {
    world.empty();
    scene = new Scene(storage);
    scene.open(TUESDAY, AAPL);
    read = scene.pick(scene.rich("ann"), TUESDAY, AAPL, Choice.UP, Optional.empty());
  }

  private boolean fill() {
    return storage.snapshotGaps().fill(read, LATE);
  }

  private boolean change() {
    return change(Optional.of(NEW));
  }

  private boolean change(Optional<Snapshot> snapshot) {
    storage.desk().change(read, read.pick().changed(Choice.DOWN, at("10:01"), snapshot));
    return true;
  }

  private boolean cancel() {
    var slots = storage.desk().read(user(), TUESDAY, AAPL, SLOT_RULES).slots();
    storage.desk().cancel(read, read.pick().cancelled(at("10:01")), slots, slots.giveBack());
    return true;
  }

  /// AAPL closes at 101, above the late snapshot.
  private boolean settle() {
    return settle(List.of());
  }

  private boolean settle(List<SplitBasis> splits) {
    return storage
        .book()
        .book(
            new SymbolSettlement(
                TUESDAY,
                AAPL,
                SymbolSettlement.FIRST_REVISION,
                new Judgement.Judged(
                    new CloseVerdict.Accepted(new BigDecimal("101"), Optional.empty()), splits),
                Optional.empty(),
                Scene.settling(TUESDAY).settleDueAt()));
  }

  private UserId user() {
    return read.pick().user();
  }

  private StoredPick pick() {
    return storage.history().find(user(), read.id()).orElseThrow();
  }

  private boolean isSecond(Supplier<Boolean> first, Supplier<Boolean> second) {
    return Meeting.in(world, first, second);
  }

  @Test
  void a_change_that_comes_second_brings_its_own_snapshot() {
    assertThat(isSecond(this::fill, this::change)).isTrue();
    assertThat(pick().pick().snapshot()).contains(NEW);
    assertThat(pick().pick().choice()).isEqualTo(Choice.DOWN);
  }

  @Test
  void a_changed_pick_keeps_its_own_snapshot() {
    assertThat(isSecond(this::change, this::fill)).isFalse();
    assertThat(pick().pick().snapshot()).contains(NEW);
  }

  @Test
  void a_changed_pick_without_one_does_not_get_the_snapshot_of_its_old_choice() {
    assertThat(isSecond(() -> change(Optional.empty()), this::fill)).isFalse();
    assertThat(pick().pick().snapshot()).isEmpty();
  }

  @Test
  void a_cancellation_that_comes_second_cancels() {
    assertThat(isSecond(this::fill, this::cancel)).isTrue();
    assertThat(pick().standing().status()).isEqualTo(PredictionStatus.CANCELLED);
  }

  @Test
  void a_cancelled_pick_gets_no_snapshot() {
    assertThat(isSecond(this::cancel, this::fill)).isFalse();
    assertThat(pick().pick().snapshot()).isEmpty();
  }

  @Test
  void a_settlement_that_comes_second_judges_by_the_snapshot() {
    assertThat(isSecond(this::fill, this::settle)).isTrue();
    assertThat(pick().standing().status()).isEqualTo(PredictionStatus.CORRECT);
  }

  /// One share for two: the snapshot is of before that, so its 100 dollars are 200 at the close.
  @Test
  void a_settlement_across_a_split_that_comes_second_compares_the_snapshot_across_it() {
    var split =
        new SplitBasis(
            Split.of(TUESDAY.date(), 1, 2), Scene.market(TUESDAY), Optional.of(BigDecimal.TEN));
    assertThat(isSecond(this::fill, () -> settle(List.of(split)))).isTrue();
    assertThat(pick().standing().status()).isEqualTo(PredictionStatus.INCORRECT);
  }

  @Test
  void a_settled_pick_gets_no_snapshot() {
    assertThat(isSecond(this::settle, this::fill)).isFalse();
    assertThat(pick().pick().snapshot()).isEmpty();
    assertThat(pick().standing().voidReason()).contains(VoidReason.NO_SNAPSHOT);
  }

  @Test
  void of_two_who_fill_one_does() {
    assertThat(isSecond(this::fill, () -> storage.snapshotGaps().fill(read, NEW))).isFalse();
    assertThat(pick().pick().snapshot()).contains(LATE);
  }
}
