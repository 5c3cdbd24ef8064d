package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.application.operations.CheckIntegrityService;
import com.oxuniverse.application.operations.IntegrityReport;
import com.oxuniverse.application.port.out.Integrity;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.time.GameClock;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.AccessSetup;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.persistence.database.Database;
import java.util.function.Function;

/// The game by calls alone, over the database that the instances work on.
record Books(
    OxHome home,
    Configuration configuration,
    EmbeddedPostgresServer server,
    MarketCalendar calendar,
    GameClock clock) {

  static final String DATABASE = "chaos";

  private static final int CONNECTIONS = 4;

  Crowd signIn(int players) {
    return with(game -> Crowd.signedIn(players, game, home, configuration));
  }

  IntegrityReport integrity() {
    return with(game -> {
      var rules = configuration.rules();
      return new CheckIntegrityService(
              game.adapter(Integrity.class),
              game.storage().errors(),
              new TradingDays(calendar, rules.timetable()),
              rules.settlement(),
              clock,
              MachineClock.inMicroseconds())
          .check();
    });
  }

  private <T> T with(Function<Game, T> work) {
    try (var market = GameMarket.open(configuration, calendar, clock);
        var database = Database.open(GameDatabase.address(server, DATABASE, CONNECTIONS));
        var game =
            Game.over(
                database,
                GameSetup.of(configuration, market.ports(), calendar, clock),
                AccessSetup.of(configuration))) {
      return work.apply(game);
    }
  }
}
