package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.bootstrap.queue.EmbeddedQueues;
import com.oxuniverse.bootstrap.running.DailyCycle;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.bootstrap.wiring.QueueSetup;
import com.oxuniverse.marketdata.simulated.SimulatedHealth;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.persistence.database.DatabaseAddress;
import com.oxuniverse.queue.QueueOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The instances of the service that a replay plays on.
final class Stage implements AutoCloseable {

  /// The replay waits for each job.
  private static final Duration TICK = Duration.ofMillis(50);

  private final List<Game> games = new ArrayList<>();
  private final Deque<Runnable> parts = new ArrayDeque<>();
  private Cycle cycle = _ -> {};

  private Stage() {}

  /// One instance, whose jobs are called as they fall due.
  static Stage ofOne(DatabaseAddress address, GameSetup setup, int settlementWorkers) {
    var stage = new Stage();
    var database = Database.openForReplay(address);
    stage.parts.push(database::close);
    stage.add(Game.over(database, setup));
    stage.cycle = new DayJobs(stage.game().useCases(), settlementWorkers);
    return stage;
  }

  /// Several on one database and one queue server, which run their days by themselves.
  static Stage ofNodes(int nodes, DatabaseAddress address, GameSetup setup) {
    var stage = new Stage();
    var queues = EmbeddedQueues.start();
    stage.parts.push(queues::close);
    var clock = MachineClock.inMicroseconds();
    for (int i = 0; i < nodes; i++) {
      var database = Database.openForReplay(address);
      stage.parts.push(database::close);
      var setupOfQueues =
          QueueSetup.of(queues.access(), QueueOptions.DEFAULT, new SimulatedHealth(), clock)
              .every(TICK);
      var game = Game.over(database, setup, setupOfQueues);
      stage.add(game);
      stage.parts.push(DailyCycle.start(game)::close);
    }
    stage.cycle = new OwnCycle(stage.game().storage());
    return stage;
  }

  private void add(Game game) {
    games.add(game);
    parts.push(game::close);
  }

  /// The first.
  Game game() {
    return games.getFirst();
  }

  Cycle cycle() {
    return cycle;
  }

  List<Seat> seats(int players) {
    return games.stream().map(game -> Seat.at(game, players)).toList();
  }

  @Override
  public void close() {
    parts.forEach(Runnable::run);
  }
}
