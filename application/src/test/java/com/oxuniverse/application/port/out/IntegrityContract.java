package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.Choice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every [Integrity] keeps to.
public abstract class IntegrityContract extends StorageContract {

  private static final List<Symbol> SYMBOLS = List.of(AAPL, MSFT, NVDA);
  private static final int RANDOM_DAYS = 25;

  /// Nothing is late.
  private static final Integrity.Limits AT_LEISURE =
      new Integrity.Limits(Instant.EPOCH, Instant.EPOCH);

  private static final Instant FAR_AWAY = Instant.parse("2100-01-01T00:00:00Z");

  protected abstract Integrity integrity();

  /// Meddles with what is kept, once, so that what `check` looks at does not hold any more. There
  /// are a correct pick and an incorrect one.
  protected abstract void spoil(IntegrityCheck check);

  private List<Finding> violations() {
    return Arrays.stream(IntegrityCheck.values())
        .map(check -> integrity().look(check, AT_LEISURE))
        .filter(finding -> finding.violations() > 0)
        .toList();
  }

  private Finding unsettled(Instant since) {
    return integrity()
        .look(IntegrityCheck.DAYS_SETTLED, new Integrity.Limits(since, Instant.EPOCH));
  }

  private Finding unpublished(Instant since) {
    return integrity()
        .look(IntegrityCheck.OUTBOX_DRAINED, new Integrity.Limits(Instant.EPOCH, since));
  }

  @Test
  void there_is_nothing_wrong_with_nothing() {
    assertThat(violations()).isEmpty();
  }

  @Test
  void random_days_that_were_settled_and_corrected_are_clean() {
    for (int seed = 1; seed <= RANDOM_DAYS; seed++) {
      emptyTheWorld();
      play(new Random(seed));
      assertThat(violations()).as("the day of seed %d", seed).isEmpty();
      assertThat(unsettled(FAR_AWAY).violations()).as("the day of seed %d", seed).isZero();
    }
  }

  private void play(Random random) {
    scene.open(TUESDAY, SYMBOLS.toArray(Symbol[]::new));
    for (UserId user : scene.players(3 + random.nextInt(6))) {
      for (Symbol symbol : SYMBOLS) {
        int fate = random.nextInt(8);
        var choice = random.nextBoolean() ? Choice.UP : Choice.DOWN;
        var snapshot = new RandomMarket(random).snapshot();
        if (fate > 0) {
          var pick = scene.pick(user, TUESDAY, symbol, choice, snapshot);
          if (fate == 1) {
            scene.cancel(pick);
          }
        }
      }
      if (random.nextInt(3) == 0) {
        adjust(user, random.nextBoolean() ? 70 : -70);
      }
    }
    for (Symbol symbol : SYMBOLS) {
      for (int revision = 1; revision <= 1 + random.nextInt(4); revision++) {
        book(symbol, revision, random);
      }
    }
    scene.settle(TUESDAY);
  }

  private void adjust(UserId user, long delta) {
    var ref = new RefId("adjustment:오류 정정:" + user);
    doing(() -> storage.ledger().book(Posting.adjustment(user, delta, ref, Scene.at("13:00"))));
  }

  private void book(Symbol symbol, int revision, Random random) {
    var judged = new RandomMarket(random).judged();
    doing(() -> storage.book().book(Settlements.of(TUESDAY, symbol, revision, judged)));
  }

  /// Ann wins, Bob loses.
  private void settle() {
    scene.open(TUESDAY, AAPL);
    scene.pick(scene.rich("ann"), AAPL, Choice.UP, "100");
    scene.pick(scene.rich("bob"), AAPL, Choice.DOWN, "100");
    doing(() -> storage.book().book(Settlements.at(TUESDAY, AAPL, 1, "110")));
    assertThat(violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DAYS_SETTLED", "OUTBOX_DRAINED"})
  void what_somebody_meddled_with_is_found(IntegrityCheck check) {
    settle();
    spoil(check);
    assertThat(violations())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.check()).isEqualTo(check);
          assertThat(it.violations()).isEqualTo(1);
          assertThat(it.examples()).hasSize(1);
        });
  }

  @Test
  void a_day_with_unsettled_picks_is_found_once_it_is_past_its_limit() {
    scene.open(TUESDAY, AAPL, MSFT);
    scene.open(WEDNESDAY, AAPL);
    var ann = scene.rich("ann");
    scene.pick(ann, AAPL, Choice.UP, "100");
    scene.cancel(scene.pick(ann, MSFT, Choice.UP, "100"));
    var due = Scene.opened(TUESDAY).settleDueAt();

    assertThat(unsettled(due).violations()).isZero();
    assertThat(unsettled(due.plusSeconds(1)))
        .isEqualTo(new Finding(IntegrityCheck.DAYS_SETTLED, 1, List.of("2024-01-02")));
    assertThat(unsettled(FAR_AWAY).violations()).as("nobody picked on Wednesday").isEqualTo(1);

    doing(() -> storage.book().book(Settlements.at(TUESDAY, AAPL, 1, "110")));
    assertThat(unsettled(FAR_AWAY).violations()).isZero();
  }

  @Test
  void events_that_wait_are_found_once_they_have_waited_too_long() {
    scene.open(TUESDAY, AAPL);
    scene.players(7).forEach(user -> scene.pick(user, AAPL, Choice.UP, "100"));

    assertThat(unpublished(Instant.EPOCH).violations()).isZero();
    var late = unpublished(FAR_AWAY);
    assertThat(late.violations()).isEqualTo(7);
    assertThat(late.examples()).as("a few of them").hasSize(5).isSorted();
    assertThat(late.examples().getFirst()).startsWith("prediction-submitted:");
  }

  /// Each look is a moment of its own, and may take long.
  @Test
  void looking_is_not_for_units_of_work() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> doing(() -> integrity().look(IntegrityCheck.BALANCES_ADD_UP, AT_LEISURE)));
  }
}
