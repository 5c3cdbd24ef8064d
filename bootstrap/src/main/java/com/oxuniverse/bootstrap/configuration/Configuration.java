package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.domain.rules.GameRules;
import java.util.Map;
import java.util.Properties;

/// Everything that is configured, read once and checked as a whole before anything starts.
public record Configuration(
    GameRules rules,
    ServiceSettings service,
    TokenSettings token,
    AccessRules access,
    ClockSettings clock,
    MarketSettings market,
    HttpSettings http,
    EdgeSettings edge,
    SignInSettings signIn,
    EmbeddedSettings embedded,
    DatabaseSettings database,
    QueueSettings queue) {

  /// @throws CannotProceed with a sentence that names what is set wrongly
  public static Configuration of(OxHome home) {
    return of(home, System.getenv(), System.getProperties());
  }

  /// The same, told what stands in the environment and the system properties.
  public static Configuration of(OxHome home, Map<String, String> environment, Properties system) {
    var settings = Settings.read(system, environment, new SettingsFile(home.settings()));
    return new Configuration(
        GameRulesSettings.from(settings),
        ServiceSettings.from(settings),
        TokenSettings.from(settings),
        AccessSettings.from(settings),
        ClockSettings.from(settings),
        MarketSettings.from(settings),
        HttpSettings.from(settings),
        EdgeSettings.from(settings),
        SignInSettings.from(settings),
        EmbeddedSettings.from(settings),
        DatabaseSettings.from(settings),
        QueueSettings.from(settings));
  }

  /// @throws CannotProceed if settings that are each right do not go together
  public void requireConsistent() {
    clock.requireComplete();
    market.requireFor(clock);
    embedded.requireFor(http, database);
  }

  /// The same with real prices and in real time, whatever else is set.
  public Configuration live() {
    return new Configuration(
        rules,
        service,
        token,
        access,
        clock.realTime(),
        market.live(),
        http,
        edge,
        signIn,
        embedded,
        database,
        queue);
  }

  /// The same, listening on another port.
  public Configuration withHttpPort(int port) {
    return new Configuration(
        rules,
        service,
        token,
        access,
        clock,
        market,
        http.withPort(port),
        edge,
        signIn,
        embedded,
        database,
        queue);
  }
}
