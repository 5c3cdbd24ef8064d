package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.SYMBOLS;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.SettleTradingDay.AlreadySettled;
import com.oxuniverse.application.port.in.SettleTradingDay.Settled;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryHash;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.session.Phase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules 6.6: a crash, a redelivery or two workers at once leave the result of one clean run.
class InterruptedSettlementTest {

  private static final int PLAYERS = 4;

  /// A closed day that is due, with picks of several players on each symbol.
  private static FakeGame dueGame() {
    var game = FakeGame.create();
    for (int i = 1; i <= PLAYERS; i++) {
      game.player("player-" + i);
    }
    game.opened(TUESDAY);
    for (int i = 1; i <= PLAYERS; i++) {
      for (var symbol : SYMBOLS) {
        game.pick(new UserId(i), symbol, (i + symbol.ticker().length()) % 3 == 0 ? DOWN : UP);
      }
    }
    return game.closes(TUESDAY, "101").closed(TUESDAY).due(TUESDAY);
  }

  /// The last hash of each ledger, which says everything that was booked and in which order.
  private static List<EntryHash> heads(FakeGame game) {
    return game.world().store().accounts().stream().map(PointsAccount::head).toList();
  }

  private static List<EntryHash> headsOfACleanRun() {
    var game = dueGame();
    assertThat(game.settle(TUESDAY)).isInstanceOf(Settled.class);
    return heads(game);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"BREAKS_BEFORE_COMMIT", "BREAKS_AFTER_COMMIT", "LOST_RACE"})
  void broken_off_at_any_transaction_and_run_again_it_gives_the_ledger_of_a_clean_run(Fault fault) {
    var clean = headsOfACleanRun();
    int broken = 0;
    for (int at = 1; at <= 20; at++) {
      var game = dueGame();
      var transactions = new AtomicInteger();
      int failing = at;
      game.world()
          .unitOfWork()
          .faultsFrom(() -> transactions.incrementAndGet() == failing ? fault : Fault.NONE);
      try {
        var _ = game.settle(TUESDAY);
      } catch (TransientFailure expected) {
        broken++;
        var _ = game.settle(TUESDAY);
      }

      assertThat(heads(game)).as("broken off at transaction %d", at).isEqualTo(clean);
      assertThat(game.settle(TUESDAY)).isInstanceOf(AlreadySettled.class);
    }
    assertThat(broken).isEqualTo(fault == Fault.LOST_RACE ? 0 : 6);
  }

  /// manifold #3978: the state advanced and its payout did not.
  @Test
  void a_symbols_results_and_their_points_are_kept_or_lost_together() {
    var game = dueGame();
    var transactions = new AtomicInteger();
    game.world()
        .unitOfWork()
        .faultsFrom(
            () -> transactions.incrementAndGet() == 4 ? Fault.BREAKS_BEFORE_COMMIT : Fault.NONE);

    assertThatThrownBy(() -> game.settle(TUESDAY)).isInstanceOf(TransientFailure.class);

    assertThat(game.world().settlements().settledOn(day(TUESDAY))).containsExactly(AAPL);
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);
    long paid = game.play().viewPoints().ofDay(day(TUESDAY)).entries();
    long right =
        game.world().store().picks().stream().filter(it -> it.standing().points() > 0).count();
    assertThat(paid).isPositive().isEqualTo(right);
    assertThat(game.world().store().picks())
        .filteredOn(it -> it.pick().symbol().equals(MSFT))
        .allMatch(it -> it.standing().status() == PredictionStatus.PENDING);
  }

  /// EvaP #1785, Rustchain #2103: overlapping runs paid twice.
  @Test
  void of_many_runs_at_once_one_settles_and_everybody_is_paid_once() {
    var game = dueGame();

    var results = Burst.of(32, () -> game.settle(TUESDAY));

    assertThat(results).filteredOn(Settled.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(AlreadySettled.class::isInstance).hasSize(31);
    assertThat(heads(game)).isEqualTo(headsOfACleanRun());
  }

  @Test
  void a_second_worker_in_the_middle_of_the_first_leaves_the_ledger_of_one() {
    var game = dueGame();
    var transactions = new AtomicInteger();
    game.world()
        .unitOfWork()
        .faultsFrom(() -> {
          if (transactions.incrementAndGet() == 4) {
            assertThat(game.settle(TUESDAY)).isInstanceOf(Settled.class);
          }
          return Fault.NONE;
        });

    assertThat(game.settle(TUESDAY)).isInstanceOf(AlreadySettled.class);

    assertThat(heads(game)).isEqualTo(headsOfACleanRun());
  }

  @Test
  void a_service_that_stopped_when_all_symbols_were_booked_finishes_the_day_later() {
    var game = dueGame();
    var transactions = new AtomicInteger();
    game.world()
        .unitOfWork()
        .faultsFrom(
            () -> transactions.incrementAndGet() == 6 ? Fault.BREAKS_BEFORE_COMMIT : Fault.NONE);
    assertThatThrownBy(() -> game.settle(TUESDAY)).isInstanceOf(TransientFailure.class);
    assertThat(game.world().settlements().settledOn(day(TUESDAY))).hasSize(SYMBOLS.size());
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);

    var restarted = game.restartedUnder(GameRules.DEFAULT);

    assertThat(restarted.settle(TUESDAY)).isInstanceOf(Settled.class);
    assertThat(heads(game)).isEqualTo(headsOfACleanRun());
  }
}
