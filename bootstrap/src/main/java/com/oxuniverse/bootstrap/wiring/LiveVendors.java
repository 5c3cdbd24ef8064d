package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.LiveSettings;
import com.oxuniverse.bootstrap.configuration.LiveSettings.UniverseList;
import com.oxuniverse.bootstrap.configuration.LiveSettings.Vendor;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.marketdata.alphavantage.AlphaVantageBars;
import com.oxuniverse.marketdata.alphavantage.AlphaVantageQuotes;
import com.oxuniverse.marketdata.alphavantage.AlphaVantageSettings;
import com.oxuniverse.marketdata.live.Collecting;
import com.oxuniverse.marketdata.live.GateRules;
import com.oxuniverse.marketdata.live.LiveMarket;
import com.oxuniverse.marketdata.live.MarketRules;
import com.oxuniverse.marketdata.live.Patience;
import com.oxuniverse.marketdata.live.Provider;
import com.oxuniverse.marketdata.live.Rate;
import com.oxuniverse.marketdata.live.SymbolList;
import com.oxuniverse.marketdata.vendor.MicronautVendorHttp;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import com.oxuniverse.marketdata.yahoo.YahooBars;
import com.oxuniverse.marketdata.yahoo.YahooChartQuotes;
import com.oxuniverse.marketdata.yahoo.YahooMostActive;
import com.oxuniverse.marketdata.yahoo.YahooQuotes;
import com.oxuniverse.marketdata.yahoo.YahooSession;
import com.oxuniverse.marketdata.yahoo.YahooSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The vendors of real prices, in the order in which they are asked.
final class LiveVendors {

  private static final int CONNECTIONS = 32;

  private final LiveSettings settings;
  private final MarketCalendar calendar;
  private final InstantSource clock;
  private final VendorHttp http = new MicronautVendorHttp(CONNECTIONS);
  private final YahooSession yahoo;

  private LiveVendors(LiveSettings settings, MarketCalendar calendar, InstantSource clock) {
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
    this.yahoo = new YahooSession(http, yahooSettings(), MachineClock.nanoseconds());
  }

  /// @throws CannotProceed if they cannot be asked as they are set
  static GameMarket open(LiveSettings settings, MarketCalendar calendar, InstantSource clock) {
    try {
      return new LiveVendors(settings, calendar, clock).market();
    } catch (IllegalArgumentException e) {
      throw new CannotProceed("ox.market-data: " + e.getMessage(), e);
    }
  }

  private GameMarket market() {
    var providers = settings.order().stream().flatMap(vendor -> provider(vendor).stream()).toList();
    if (providers.isEmpty()) {
      throw new CannotProceed(
          "ox.market-data.providers names nobody but Alpha Vantage, and ox.market-data.alpha-vantage.api-key is not set: set it, or add yahoo");
    }
    if (settings.universe() == UniverseList.MOST_ACTIVE
        && !settings.order().contains(Vendor.YAHOO)) {
      throw new CannotProceed(
          "ox.universe.source is most-active, which is a list of Yahoo's, and ox.market-data.providers does not name yahoo: add it, or set ox.universe.source to symbols");
    }
    var live =
        new LiveMarket(providers, symbols(), rules(), calendar, clock, MachineClock.nanoseconds());
    var names = providers.stream().map(Provider::name).collect(Collectors.joining(", then "));
    return new GameMarket(
        "real: of " + names,
        live.ports(),
        live.health(),
        () -> lacks(live),
        () -> {
          live.close();
          http.close();
        });
  }

  /// One price is asked for, so that a missing network is known at once.
  private List<String> lacks(LiveMarket live) {
    var _ = live.ports().quotes().at(settings.symbols().getFirst(), clock.instant());
    return live.lacks();
  }

  /// Nothing for a vendor who wants a key that is not there.
  private Optional<Provider> provider(Vendor vendor) {
    return switch (vendor) {
      case YAHOO -> Optional.of(yahoo());
      case ALPHA_VANTAGE -> settings.alphaVantageKey().map(this::alphaVantage);
    };
  }

  private YahooSettings yahooSettings() {
    return new YahooSettings(settings.yahoo(), settings.yahooCookies());
  }

  private Provider yahoo() {
    return new Provider(
        "yahoo",
        perMinute(settings.yahooPerMinute()),
        List.of(new YahooQuotes(yahoo), new YahooChartQuotes(http, yahooSettings())),
        List.of(new YahooBars(http, yahooSettings())));
  }

  private Provider alphaVantage(String key) {
    var alphaVantage = new AlphaVantageSettings(settings.alphaVantage(), key);
    return new Provider(
        "alpha-vantage",
        perMinute(settings.alphaVantagePerMinute()),
        List.of(new AlphaVantageQuotes(http, alphaVantage, calendar, clock)),
        List.of(new AlphaVantageBars(http, alphaVantage)));
  }

  private static Rate perMinute(int calls) {
    return new Rate(calls, Duration.ofMinutes(1));
  }

  private SymbolList symbols() {
    return switch (settings.universe()) {
      case SYMBOLS -> new SymbolList.Listed(settings.symbols());
      case MOST_ACTIVE -> {
        var screener = new YahooMostActive(yahoo);
        yield new SymbolList.Published(
            "yahoo", within -> screener.symbols(settings.mostActive(), within));
      }
    };
  }

  private MarketRules rules() {
    var collecting = Collecting.DEFAULT;
    return new MarketRules(
        settings.ages(),
        // What comes too late for its caller still serves the next.
        new Patience(settings.quoteWithin(), settings.quoteWithin().multipliedBy(2)),
        GateRules.DEFAULT,
        new Collecting(
            collecting.atOnce(),
            collecting.tries(),
            collecting.backoff(),
            settings.requestWithin(),
            collecting.all(),
            collecting.late()));
  }
}
