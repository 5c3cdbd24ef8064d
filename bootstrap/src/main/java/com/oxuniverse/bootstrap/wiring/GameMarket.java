package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.port.out.HealthProbe;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.configuration.MarketSettings;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.marketdata.simulated.DefaultUniverse;
import com.oxuniverse.marketdata.simulated.FailingMarket;
import com.oxuniverse.marketdata.simulated.SimulatedHealth;
import com.oxuniverse.marketdata.simulated.SimulatedMarket;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// The market that a game is played against. Close it after the game.
///
/// @param name for people
/// @param health tells whether prices can be had
/// @param lacks what it cannot do now, each a sentence that says what mends it; found out by trying
public record GameMarket(
    String name,
    Ports.Market ports,
    HealthProbe health,
    Supplier<List<String>> lacks,
    Runnable stop)
    implements AutoCloseable {

  /// The market as it is configured.
  public static GameMarket open(
      Configuration configuration, MarketCalendar calendar, InstantSource clock) {
    return switch (configuration.market().source()) {
      case SIMULATED -> simulated(configuration.market(), calendar);
      case LIVE -> LiveVendors.open(configuration.market().vendors(), calendar, clock);
    };
  }

  private static GameMarket simulated(MarketSettings settings, MarketCalendar calendar) {
    var market = new SimulatedMarket(settings.seed(), DefaultUniverse.SYMBOLS, calendar);
    return new GameMarket(
        "simulated", ports(market, settings), new SimulatedHealth(), List::of, () -> {});
  }

  private static Ports.Market ports(SimulatedMarket market, MarketSettings settings) {
    if (settings.failing() == 0) {
      return new Ports.Market(market, market, market);
    }
    var failing = new FailingMarket(market, settings.failing(), settings.seed());
    return new Ports.Market(failing, failing, failing);
  }

  @Override
  public void close() {
    stop.run();
  }
}
