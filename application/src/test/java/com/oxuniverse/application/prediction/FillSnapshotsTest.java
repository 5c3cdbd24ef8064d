package com.oxuniverse.application.prediction;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.FillSnapshots.Filled;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FillSnapshotsTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");
  private final UserId bob = game.player("bob");

  @BeforeEach
  void noProviderAnswers() {
    game.opened(TUESDAY).at(TUESDAY + "T10:00").market().quotesDown(true);
  }

  private StoredPick gap(UserId user, Symbol symbol) {
    var pick = game.pick(user, symbol, UP).pick();
    assertThat(pick.pick().snapshot()).isEmpty();
    return pick;
  }

  private Filled fill() {
    return game.play().fillSnapshots().fill();
  }

  private Optional<Snapshot> snapshot(StoredPick pick) {
    return game.stored(pick.id()).pick().snapshot();
  }

  private FakeGame quotesBack(String price) {
    game.market().quotesDown(false);
    return game.quoted(AAPL, price).quoted(MSFT, price);
  }

  @Test
  void a_missing_snapshot_comes_once_a_provider_answers() {
    var pick = gap(ann, AAPL);
    assertThat(fill()).isEqualTo(new Filled(0, 1, 0));

    game.after(Duration.ofSeconds(7));
    quotesBack("190.5");

    assertThat(fill()).isEqualTo(new Filled(1, 0, 0));
    assertThat(snapshot(pick)).contains(new Snapshot(new BigDecimal("190.5"), game.now(), "fake"));
    assertThat(fill()).isEqualTo(new Filled(0, 0, 0));
  }

  @Test
  void it_may_come_for_two_minutes_and_not_a_moment_longer() {
    var first = gap(ann, AAPL);
    game.after(Duration.ofNanos(1_000));
    var second = gap(bob, AAPL);
    game.after(Duration.ofMinutes(2));
    quotesBack("190.5");

    assertThat(fill()).isEqualTo(new Filled(1, 0, 1));
    assertThat(snapshot(first)).isEmpty();
    assertThat(snapshot(second)).isPresent();
  }

  @Test
  void a_pick_that_was_left_is_told_once_and_void_in_the_end() {
    var pick = gap(ann, AAPL);
    var other = gap(bob, AAPL);
    assertThat(fill()).isEqualTo(new Filled(0, 2, 0));
    game.after(Duration.ofMinutes(3));

    assertThat(fill()).isEqualTo(new Filled(0, 0, 2));
    assertThat(fill()).isEqualTo(new Filled(0, 0, 0));

    assertThat(game.world().store().errors())
        .containsExactly(
            new LoggedError(
                LoggedError.Type.SNAPSHOT_MISSING,
                day(TUESDAY),
                LoggedError.Severity.ERROR,
                Map.of("symbol", "AAPL", "predictions", pick.id() + "," + other.id()),
                game.now()));
    quotesBack("190.5").closed(TUESDAY).closes(TUESDAY, "101").settled(TUESDAY);
    assertThat(game.stored(pick.id()).standing().voidReason()).contains(VoidReason.NO_SNAPSHOT);
  }

  @Test
  void a_pick_that_was_left_while_nobody_looked_is_told_by_who_looks_next() {
    var _ = gap(ann, AAPL);
    game.after(Duration.ofHours(1));

    assertThat(fill()).isEqualTo(new Filled(0, 0, 1));
  }

  @Test
  void a_log_that_fails_is_told_again() {
    var _ = gap(ann, AAPL);
    game.after(Duration.ofMinutes(3)).world().errors().failing(true);
    assertThatThrownBy(this::fill).isInstanceOf(TransientFailure.class);

    game.world().errors().failing(false);
    assertThat(fill()).isEqualTo(new Filled(0, 0, 1));
  }

  @Test
  void picks_on_symbols_that_still_have_no_price_go_on_waiting() {
    var apple = gap(ann, AAPL);
    var unknown = gap(ann, NVDA);
    game.market().quotesDown(false);
    quotesBack("190.5").quoted(NVDA, "0");

    assertThat(fill()).isEqualTo(new Filled(1, 1, 0));
    assertThat(snapshot(apple)).isPresent();
    assertThat(snapshot(unknown)).as("a price that is none").isEmpty();
  }

  @Test
  void a_changed_choice_begins_its_two_minutes_anew() {
    var pick = gap(ann, AAPL);
    game.after(Duration.ofSeconds(100));
    var _ = game.change(ann, "AAPL", DOWN);
    game.after(Duration.ofSeconds(100));
    quotesBack("190.5");

    assertThat(fill()).isEqualTo(new Filled(1, 0, 0));
    assertThat(snapshot(pick)).isPresent();
  }

  @Test
  void a_pick_that_has_a_snapshot_keeps_it() {
    quotesBack("180");
    var pick = game.pick(ann, AAPL, UP).pick();
    game.after(Duration.ofSeconds(5)).quoted(AAPL, "190");

    assertThat(fill()).isEqualTo(new Filled(0, 0, 0));
    assertThat(snapshot(pick)).isEqualTo(pick.pick().snapshot());
  }

  // What happens while a price is waited for.

  @Test
  void what_is_cancelled_meanwhile_is_not_filled() {
    var pick = gap(ann, AAPL);
    quotesBack("190.5");
    meanwhile(() -> game.cancel(ann, "AAPL"));

    assertThat(fill()).isEqualTo(new Filled(0, 0, 0));
    assertThat(snapshot(pick)).isEmpty();
  }

  /// Else the new choice would stand against the price of the old one.
  @Test
  void what_is_changed_meanwhile_is_not_filled_with_the_price_asked_for_before() {
    var pick = gap(ann, AAPL);
    quotesBack("190.5");
    game.after(Duration.ofSeconds(1));
    meanwhile(() -> {
      game.market().quotesDown(true);
      var changed = game.change(ann, "AAPL", DOWN);
      game.market().quotesDown(false);
      return changed;
    });

    assertThat(fill()).isEqualTo(new Filled(0, 0, 0));
    assertThat(snapshot(pick)).isEmpty();
    assertThat(fill()).as("the next time").isEqualTo(new Filled(1, 0, 0));
  }

  @Test
  void what_is_settled_meanwhile_is_not_filled() {
    game.at(TUESDAY + "T23:58:59");
    var pick = gap(ann, AAPL);
    game.closed(TUESDAY).closes(TUESDAY, "101");
    quotesBack("190.5");
    meanwhile(() -> {
      var now = game.now();
      game.settled(TUESDAY).clock().set(now);
      return now;
    });

    assertThat(fill()).isEqualTo(new Filled(0, 0, 0));
    assertThat(snapshot(pick)).isEmpty();
    assertThat(game.stored(pick.id()).standing().voidReason()).contains(VoidReason.NO_SNAPSHOT);
  }

  private void meanwhile(Supplier<Object> act) {
    game.market()
        .meanwhile(() -> {
          game.market().meanwhile(() -> {});
          var _ = act.get();
        });
  }

  @Test
  void of_many_who_fill_at_once_each_gap_is_filled_by_one() {
    var _ = gap(ann, AAPL);
    var _ = gap(bob, AAPL);
    var _ = gap(bob, MSFT);
    quotesBack("190.5");
    var another = game.restartedUnder(GameRules.DEFAULT);
    var turn = new AtomicInteger();

    var all =
        Burst.of(
            16,
            () -> turn.getAndIncrement() % 2 == 0 ? fill() : another.play().fillSnapshots().fill());

    assertThat(all.stream().mapToInt(Filled::filled).sum()).isEqualTo(3);
  }

  @Test
  void each_symbol_is_asked_for_once_however_many_wait() {
    var _ = gap(ann, AAPL);
    var _ = gap(bob, AAPL);
    var asked = new AtomicInteger();
    game.market().meanwhile(asked::incrementAndGet);

    assertThat(fill()).isEqualTo(new Filled(0, 2, 0));
    assertThat(asked).hasValue(1);

    game.after(Duration.ofMinutes(5));
    var _ = fill();
    assertThat(asked).as("where nobody waits nobody is asked").hasValue(1);
  }

  @Test
  void a_filling_that_fails_can_be_repeated() {
    var pick = gap(ann, AAPL);
    quotesBack("190.5").world().unitOfWork().faultsFrom(() -> Fault.BREAKS_BEFORE_COMMIT);
    assertThatThrownBy(this::fill).isInstanceOf(TransientFailure.class);
    assertThat(snapshot(pick)).isEmpty();

    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);
    assertThat(fill()).isEqualTo(new Filled(1, 0, 0));
  }
}
