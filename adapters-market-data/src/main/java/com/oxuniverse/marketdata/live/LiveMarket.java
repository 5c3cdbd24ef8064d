package com.oxuniverse.marketdata.live;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.port.out.HealthProbe;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.live.SymbolList.Listed;
import com.oxuniverse.marketdata.live.SymbolList.Published;
import com.oxuniverse.marketdata.live.SymbolList.Screener;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Today's market, as its vendors tell it. Opens no connection before it is asked something, so it
/// starts without a network, too.
public final class LiveMarket implements AutoCloseable {

  private final MarketRules rules;
  private final LongSupplier nanoTime;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<VendorGate> gates = new ArrayList<>();
  private final List<Provider> providers;
  private final Ports.Market ports;

  /// @param providers who is asked first
  /// @param clock the game's, which in a live market shows the time of the day
  /// @param nanoTime a counter of nanoseconds that only goes forward, for patience
  public LiveMarket(
      List<Provider> providers,
      SymbolList universe,
      MarketRules rules,
      MarketCalendar calendar,
      InstantSource clock,
      LongSupplier nanoTime) {
    if (providers.isEmpty()) {
      throw new IllegalArgumentException("a market has at least one provider of prices");
    }
    this.providers = List.copyOf(providers);
    this.rules = rules;
    this.nanoTime = nanoTime;
    var limits = new HashMap<String, RateLimit>();
    var quoteOrder = new ArrayList<QuoteProvider>();
    var barOrder = new ArrayList<BarProvider>();
    for (var provider : providers) {
      var limit = new RateLimit(provider.rate(), nanoTime);
      if (limits.put(provider.name(), limit) != null) {
        throw new IllegalArgumentException("a provider is there twice: " + provider.name());
      }
      quoteOrder.addAll(quotesOf(provider, limit));
      barOrder.addAll(barsOf(provider, limit));
    }
    var terms = QuoteTerms.of(calendar, rules.quotes());
    var quotes = new LiveQuotes(quoteOrder, terms, rules.patience(), threads, nanoTime);
    threads.execute(() -> tryTheFailing(quotes, clock));
    var bars = new LiveBars(barOrder, rules.collecting(), threads, nanoTime);
    var symbols = symbols(universe, limits);
    this.ports =
        new Ports.Market(
            quotes, bars, new LiveUniverse(symbols, quotes, clock, LiveUniverse.Check.DEFAULT));
  }

  /// Until the market is closed down.
  private void tryTheFailing(LiveQuotes quotes, InstantSource clock) {
    while (!threads.isShutdown()) {
      Pause.of(rules.gate().rest());
      quotes.tryTheFailing(clock.instant());
    }
  }

  private List<QuoteProvider> quotesOf(Provider provider, RateLimit limit) {
    return provider.quotes().stream()
        .map(it -> new QuoteProvider(provider.name(), it, gate(it.name(), limit)))
        .toList();
  }

  private List<BarProvider> barsOf(Provider provider, RateLimit limit) {
    return provider.bars().stream()
        .map(it -> new BarProvider(it, gate(it.name() + "-bars", limit)))
        .toList();
  }

  private VendorGate gate(String vendor, RateLimit limit) {
    var gate = new VendorGate(vendor, limit, rules.gate(), threads, nanoTime);
    gates.add(gate);
    return gate;
  }

  private Supplier<List<Symbol>> symbols(SymbolList universe, Map<String, RateLimit> limits) {
    return switch (universe) {
      case Listed(var symbols) -> () -> symbols;
      case Published(var provider, var screener) -> {
        var limit = limits.get(provider);
        if (limit == null) {
          throw new IllegalArgumentException(
              "the list of symbols comes from %s, which is not asked: it has to be in the order of providers"
                  .formatted(provider));
        }
        var gate = gate(provider + "-screener", limit);
        yield Retry.decorateSupplier(Retry.of(gate.vendor(), retries()), () -> ask(screener, gate));
      }
    };
  }

  private RetryConfig retries() {
    return RetryConfig.custom()
        .maxAttempts(rules.collecting().tries())
        .intervalFunction(rules.collecting().pauses())
        .retryOnException(e -> e instanceof VendorFailure it && it.kind().isPassing())
        .build();
  }

  private List<Symbol> ask(Screener screener, VendorGate gate) {
    var call = rules.collecting().call();
    return gate.leave()
        .orElseThrow(() -> new NotAsked("%s is failing".formatted(gate.vendor())))
        .ask(new Deadline(call, nanoTime), call, screener::symbols);
  }

  public Ports.Market ports() {
    return ports;
  }

  /// How its vendors are, one part each: `vendor:yahoo-quotes` and the like.
  public HealthProbe health() {
    return new VendorsProbe(gates);
  }

  /// What this market cannot do as things stand, and what mends it, one sentence each: what is
  /// missing for good, and what the vendors' last calls failed by.
  public List<String> lacks() {
    var lacks = new ArrayList<String>();
    if (providers.size() < 2) {
      lacks.add(
          "only %s is asked: while it fails there are no prices, and nobody confirms a close that"
                  .formatted(providers.getFirst().name())
              + " moved abnormally, which then is void;"
              + " ox.market-data.alpha-vantage.api-key brings a second provider");
    }
    gates.forEach(gate -> gate.trouble().ifPresent(lacks::add));
    return List.copyOf(lacks);
  }

  /// Ends what is under way. Whoever asks afterwards gets no prices.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
