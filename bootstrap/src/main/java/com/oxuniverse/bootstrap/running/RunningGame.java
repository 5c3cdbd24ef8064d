package com.oxuniverse.bootstrap.running;

import com.oxuniverse.application.limits.SharedLimits;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.EmailKeyFiles;
import com.oxuniverse.bootstrap.keys.WatchedKeys;
import com.oxuniverse.bootstrap.time.GameClock;
import com.oxuniverse.bootstrap.time.GameClocks;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.AccessSetup;
import com.oxuniverse.bootstrap.wiring.Exchange;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.bootstrap.wiring.GameQueues;
import com.oxuniverse.bootstrap.wiring.GameSetup;
import com.oxuniverse.bootstrap.wiring.HttpSetup;
import com.oxuniverse.bootstrap.wiring.QueueSetup;
import com.oxuniverse.bootstrap.wiring.SignIn;
import com.oxuniverse.domain.calendar.MarketCalendar;
import io.micronaut.http.server.exceptions.HttpServerException;
import java.net.URI;

/// The service: database, clock, game, the daily cycle, and HTTP.
public final class RunningGame implements AutoCloseable {

  private final OpenParts parts = new OpenParts();
  private final Object starting = new Object();

  /// Starts everything, each part on what it needs; what was started is stopped by [#close], which
  /// may be called at any time.
  ///
  /// @throws CannotProceed if something is in the way
  public Started start(OxHome home, Configuration configuration) {
    synchronized (starting) {
      return startParts(home, configuration);
    }
  }

  private Started startParts(OxHome home, Configuration configuration) {
    configuration.requireConsistent();
    var calendar = Exchange.calendar(home);
    var wallClock = MachineClock.inMicroseconds();
    var keys = WatchedKeys.in(home.keys());
    var emails = EmailKeyFiles.in(home.keys());
    var database = GameDatabase.open(home, configuration.database());
    parts.add("database", database::close);
    var clock = clocks(home, configuration, calendar).start();
    parts.add("clock", clock::close);
    var market = GameMarket.open(configuration, calendar, clock);
    parts.add("market", market::close);
    var queues = GameQueues.open(configuration.queue());
    parts.add("queues", queues::close);
    var signIn = SignIn.open(configuration);
    parts.add("demo provider", signIn::close);
    var game =
        Game.over(
            database.connections(),
            GameSetup.of(configuration, market.ports(), calendar, clock),
            new HttpSetup(
                configuration.http(),
                configuration.edge(),
                configuration.token(),
                AccessSetup.of(configuration),
                keys,
                emails,
                signIn),
            QueueSetup.of(
                queues.access(), configuration.queue().options(), market.health(), wallClock));
    parts.add("game", game::close);
    // A port that is taken stops the start before anything is done.
    var address = listen(game, configuration);
    var cycle = DailyCycle.start(game);
    parts.add("daily cycle", cycle::close);
    if (configuration.queue().isEmbedded()) {
      // What it holds dies with us, and whoever waits for it to speak would be waited for in vain.
      parts.add(
          "queues",
          () -> {
            cycle.beginStop();
            queues.close();
          });
    }
    var snapshots = new SnapshotLoop(game.useCases().fillSnapshots()).start();
    parts.add("loop of the snapshots", snapshots::stop);
    var forgetting = new ForgettingLoop(game.access().forgetAccess()).start();
    parts.add("loop of what is over", forgetting::stop);
    if (configuration.edge().limits().isShared()) {
      var cleaning = new IdleLimitsLoop(game.adapter(SharedLimits.class)).start();
      parts.add("loop of the limits", cleaning::stop);
    }
    // Before the loops are waited for: they may be waiting for a vendor.
    parts.add("vendors' calls", market::close);
    parts.add("HTTP server", game::stopListening);
    return new Started(address, clock, market, signIn);
  }

  /// @param address where players reach it
  public record Started(URI address, GameClock clock, GameMarket market, SignIn signIn) {}

  private static GameClocks clocks(
      OxHome home, Configuration configuration, MarketCalendar calendar) {
    return new GameClocks(
        configuration.clock(),
        home,
        calendar,
        configuration.rules().timetable(),
        MachineClock.inMicroseconds());
  }

  private static URI listen(Game game, Configuration configuration) {
    try {
      return game.listen();
    } catch (HttpServerException e) {
      throw new CannotProceed(
          "%s port %d cannot be listened on: stop what listens there, or choose another by --port"
              .formatted(configuration.http().host(), configuration.http().port()),
          e);
    }
  }

  /// HTTP first, so that nobody is answered halfway; then the cycle, the game, the connections, and
  /// PostgreSQL last. A start that is under way is given up and waited for.
  @Override
  public void close() {
    parts.close();
    synchronized (starting) {
      parts.close();
    }
  }
}
