package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.application.prediction.SnapshotRules;
import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import com.oxuniverse.bootstrap.postgres.PostgresServer;
import com.oxuniverse.bootstrap.time.SettableClock;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import com.oxuniverse.persistence.database.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// Databases to measure in.
record BenchDatabases(PostgresServer server) {

  private static final int POOL_SIZE = 8;
  private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

  /// A new database with the game's schema and version 1 of its rules.
  DatabaseAccess fresh(String name) {
    server.dropDatabase(name);
    server.createDatabaseIfAbsent(name);
    try (var database = open(name);
        var game = game(database, Instant.EPOCH)) {
      game.useCases();
    }
    return server.access(name);
  }

  Database open(String name) {
    return Database.open(GameDatabase.address(server, name, POOL_SIZE));
  }

  /// The game in the market of the bench, standing still at a time.
  Game game(Database database, Instant now) {
    return Game.over(
        database,
        new GameSetup(
            BenchMarket.create(),
            NyseCalendar.create(),
            GameRules.DEFAULT,
            SnapshotRules.DEFAULT,
            ANSWERS_KEPT,
            new SettableClock(now)));
  }

  /// A copy of a database that nobody is connected to.
  DatabaseAccess copy(String name, String copy) throws SQLException {
    server.dropDatabase(copy);
    try (var connection = SettleData.connect(server.access("postgres"))) {
      SettleData.run(
          connection, "CREATE DATABASE %s TEMPLATE %s STRATEGY file_copy".formatted(copy, name));
      SettleData.run(connection, "CHECKPOINT");
    }
    return server.access(copy);
  }
}
