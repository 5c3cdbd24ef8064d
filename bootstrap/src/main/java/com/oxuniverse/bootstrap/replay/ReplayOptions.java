package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.rules.GameRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What a replay is asked for.
///
/// @param from the first date
/// @param to the last date
/// @param settlementWorkers how many settle each day at once
/// @param nodes instances of the service that run the days by themselves, over schedules, queues
///   and workers; 0 for one whose jobs are called
/// @param fresh whether to forget what an earlier call has played
record ReplayOptions(
    Path folder,
    LocalDate from,
    LocalDate to,
    int players,
    long seed,
    int settlementWorkers,
    int nodes,
    boolean fresh) {

  private static final int MOST_PLAYERS = 1_000_000;
  private static final int MOST_WORKERS = 16;
  private static final int MOST_NODES = 4;

  ReplayOptions {
    if (from.isAfter(to)) {
      throw new CannotProceed("--from %s is after --to %s".formatted(from, to));
    }
    if (players < 1 || players > MOST_PLAYERS) {
      throw new CannotProceed("--players must be 1 to %d, was %d".formatted(MOST_PLAYERS, players));
    }
    if (settlementWorkers < 1 || settlementWorkers > MOST_WORKERS) {
      throw new CannotProceed(
          "--settlement-workers must be 1 to %d, was %d"
              .formatted(MOST_WORKERS, settlementWorkers));
    }
    if (nodes < 0 || nodes > MOST_NODES) {
      throw new CannotProceed("--nodes must be 0 to %d, was %d".formatted(MOST_NODES, nodes));
    }
  }

  /// What makes the game the one it is; how it is settled or stored does not.
  ReplayParameters parameters(
      String pricesFingerprint, List<MarketSession> sessions, GameRules rules) {
    return new ReplayParameters(pricesFingerprint, sessions, players, seed, rules);
  }
}
