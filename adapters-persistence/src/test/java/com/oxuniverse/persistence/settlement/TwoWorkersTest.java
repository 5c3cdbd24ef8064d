package com.oxuniverse.persistence.settlement;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.persistence.TestGame.SYMBOLS;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.SettleTradingDay.AlreadySettled;
import com.oxuniverse.application.port.in.SettleTradingDay.Settled;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.persistence.TestGame;
import com.oxuniverse.persistence.database.TestWorld;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two instances of the game that settle the same day at once, each with connections of its own.
@Tag("integration")
class TwoWorkersTest {

  private static final int PLAYERS = 20;
  private static final int WORKERS = 2;

  /// A day that may be settled, with picks of all players on all symbols.
  private static TestGame dueGame(TestWorld world) {
    var game = TestGame.opened(world);
    for (int i = 1; i <= PLAYERS; i++) {
      var user = game.player("player" + i);
      for (var symbol : SYMBOLS) {
        var choice = (i + symbol.ticker().length()) % 3 == 0 ? Choice.DOWN : Choice.UP;
        var _ = game.submit(user, symbol, choice);
      }
    }
    return game.due("101");
  }

  private static List<List<LedgerEntry>> ledgers(TestWorld world) {
    var ledger = world.storage().ledger();
    return LongStream.rangeClosed(1, PLAYERS)
        .mapToObj(id -> ledger.page(new UserId(id), Optional.empty(), 100).items().reversed())
        .toList();
  }

  private static List<List<LedgerEntry>> ledgersOfOneWorker() {
    try (var world = TestWorld.create()) {
      assertThat(dueGame(world).settle()).isInstanceOf(Settled.class);
      return ledgers(world);
    }
  }

  /// Answers nobody before all have asked: each worker then has every symbol still to settle.
  private static EndOfDayBars askedByAll(EndOfDayBars bars) {
    var asked = new CountDownLatch(WORKERS);
    return (session, before, symbols, now) -> {
      asked.countDown();
      try {
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return bars.of(session, before, symbols, now);
    };
  }

  private static List<SettleTradingDay.Result> settledByAll(List<UseCases> workers) {
    var waiting = new ConcurrentLinkedQueue<>(workers);
    return Burst.of(WORKERS, () -> waiting.remove().settleTradingDay().settle(TUESDAY));
  }

  @Test
  void two_workers_at_once_leave_the_ledger_of_one() {
    try (var world = TestWorld.create();
        var second = world.secondInstance()) {
      var game = dueGame(world);
      var bars = askedByAll(game.market());

      var results = settledByAll(List.of(game.playedBy(world, bars), game.playedBy(second, bars)));

      assertThat(results).filteredOn(Settled.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(AlreadySettled.class::isInstance).hasSize(1);
      assertThat(count(world, "settlements")).isEqualTo(SYMBOLS.size());
      assertThat(count(world, "outbox WHERE topic = 'symbol-settled'")).isEqualTo(SYMBOLS.size());
      assertThat(ledgers(world))
          .allSatisfy(entries -> assertThat(LedgerAudit.firstBroken(entries)).isEmpty())
          .isEqualTo(ledgersOfOneWorker());
    }
  }

  private static long count(TestWorld world, String rows) {
    return world.sql().one("SELECT count(*) AS n FROM " + rows, row -> row.number("n"));
  }
}
