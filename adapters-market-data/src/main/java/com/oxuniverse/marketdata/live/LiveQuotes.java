package com.oxuniverse.marketdata.live;

import static java.util.Objects.requireNonNull;

import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.domain.market.LastPrice;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.live.Outcome.Priced;
import com.oxuniverse.marketdata.live.Outcome.Stale;
import com.oxuniverse.marketdata.live.Outcome.Unanswered;
import com.oxuniverse.marketdata.live.Outcome.Unusable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// Prices of several vendors in an order. However many ask for a symbol at once, its price is asked
/// for once; whatever the vendors do, nobody waits longer than agreed, and nobody waits for a
/// vendor that keeps failing.
public final class LiveQuotes implements Quotes {

  /// Universes have up to 500 symbols.
  private static final int MOST_SYMBOLS = 2_000;

  private final List<QuoteProvider> order;
  private final QuoteTerms terms;
  private final Patience patience;
  private final ExecutorService threads;
  private final LongSupplier nanoTime;
  private final QuoteCache cache;
  private final Map<Symbol, CompletableFuture<Learned>> flights = new ConcurrentHashMap<>();
  private volatile List<Symbol> lastAsked = List.of();

  /// @param order who is asked first
  /// @param threads one for each task, virtual
  /// @param nanoTime see [Deadline]
  LiveQuotes(
      List<QuoteProvider> order,
      QuoteTerms terms,
      Patience patience,
      ExecutorService threads,
      LongSupplier nanoTime) {
    this.order = List.copyOf(order);
    this.terms = terms;
    this.patience = patience;
    this.threads = threads;
    this.nanoTime = nanoTime;
    this.cache = new QuoteCache(terms, MOST_SYMBOLS);
  }

  @Override
  public Optional<Quote> at(Symbol symbol, Instant now) {
    return Optional.ofNullable(of(List.of(symbol), now).get(symbol));
  }

  @Override
  public Map<Symbol, Quote> of(Collection<Symbol> symbols, Instant now) {
    var quotes = new HashMap<Symbol, Quote>();
    ask(symbols, now, patience)
        .forEach((symbol, outcome) -> {
          if (outcome instanceof Priced(var quote)) {
            terms.asOf(quote, now).ifPresent(it -> quotes.put(symbol, it));
          }
        });
    return quotes;
  }

  @Override
  public Map<Symbol, LastPrice> latest(Collection<Symbol> symbols, Instant now) {
    var prices = new HashMap<Symbol, LastPrice>();
    ask(symbols, now, patience)
        .forEach((symbol, outcome) -> {
          switch (outcome) {
            case Priced(var quote) ->
                terms
                    .asOf(quote, now)
                    .ifPresent(it -> prices.put(symbol, new LastPrice(it, false)));
            case Stale(var quote) -> prices.put(symbol, new LastPrice(quote, true));
            case Unusable _, Unanswered _ -> {}
          }
        });
    return prices;
  }

  /// What is known of each symbol, at the latest when the caller's patience is over.
  Map<Symbol, Outcome> ask(Collection<Symbol> symbols, Instant now, Patience patience) {
    var deadline = new Deadline(patience.caller(), nanoTime);
    var outcomes = new HashMap<Symbol, Outcome>();
    var awaited = new HashMap<Symbol, CompletableFuture<Learned>>();
    var mine = new HashMap<Symbol, CompletableFuture<Learned>>();
    for (var symbol : Set.copyOf(symbols)) {
      cache
          .at(symbol, now)
          .ifPresentOrElse(
              known -> outcomes.put(symbol, known.outcome()),
              () -> board(symbol, now, awaited, mine));
    }
    if (!mine.isEmpty()) {
      depart(mine, now, patience, deadline);
    }
    if (isAnyHealthy()) {
      await(awaited.values(), deadline);
    }
    awaited.forEach((symbol, flight) ->
        outcomes.put(
            symbol, landed(flight.getNow(new Learned(new Unanswered("not in time"), now)), now)));
    return outcomes;
  }

  /// A flight that took off long ago brings what was true then.
  private Outcome landed(Learned learned, Instant now) {
    return learned.outcome() instanceof Priced && !terms.stands(learned, now)
        ? new Unanswered("not in time")
        : learned.outcome();
  }

  /// Joins the flight that is under way for the symbol, or claims a new one.
  private void board(
      Symbol symbol,
      Instant now,
      Map<Symbol, CompletableFuture<Learned>> awaited,
      Map<Symbol, CompletableFuture<Learned>> mine) {
    if (flights.size() >= MOST_SYMBOLS) {
      return;
    }
    var flight = new CompletableFuture<Learned>();
    var other = flights.putIfAbsent(symbol, flight);
    awaited.put(symbol, other == null ? flight : other);
    if (other == null) {
      // One that has landed between the look at the cache and here need not be repeated.
      cache
          .at(symbol, now)
          .ifPresentOrElse(known -> land(symbol, flight, known), () -> mine.put(symbol, flight));
    }
  }

  private void depart(
      Map<Symbol, CompletableFuture<Learned>> mine,
      Instant now,
      Patience patience,
      Deadline deadline) {
    var symbols = List.copyOf(mine.keySet());
    lastAsked = symbols;
    probeTheFailing(symbols, now);
    if (!isAnyHealthy()) {
      landAll(mine, "all vendors are failing");
      return;
    }
    var flight =
        new QuoteFlight(
            patience,
            deadline,
            now,
            terms,
            threads,
            (symbol, learned) -> {
              if (!(learned.outcome() instanceof Unanswered)) {
                cache.put(symbol, learned);
              }
              land(symbol, requireNonNull(mine.get(symbol)), learned);
            });
    try {
      threads.execute(() -> {
        try {
          flight.fly(symbols, order);
        } finally { // whatever goes wrong, nobody may find a flight that never lands
          landAll(mine, "the flight was lost");
        }
      });
    } catch (RejectedExecutionException _) {
      landAll(mine, "the market is closed down");
    }
  }

  /// Tries the vendors that are failing, by what was asked last, so that the first to ask after a
  /// quiet night need not find out that they are back.
  void tryTheFailing(Instant now) {
    if (!lastAsked.isEmpty()) {
      probeTheFailing(lastAsked, now);
    }
  }

  /// After its rest a failing vendor is tried with one call that nobody waits for.
  private void probeTheFailing(List<Symbol> symbols, Instant now) {
    for (var provider : order) {
      if (!provider.isHealthy()) {
        provider.gate().leave().ifPresent(leave -> probe(provider, leave, symbols, now));
      }
    }
  }

  private void probe(
      QuoteProvider provider, VendorGate.Leave leave, List<Symbol> symbols, Instant now) {
    var deadline = new Deadline(patience.caller(), nanoTime);
    var flight =
        new QuoteFlight(
            patience,
            deadline,
            now,
            terms,
            threads,
            (symbol, learned) -> {
              // Another vendor may still know what this one does not.
              if (learned.outcome() instanceof Priced) {
                cache.put(symbol, learned);
              }
            });
    var some = provider.calls(symbols).getFirst();
    try {
      threads.execute(() -> flight.probe(provider, leave, some));
    } catch (RejectedExecutionException _) {
      // The market is closed down: nothing is left to be found out.
    }
  }

  private boolean isAnyHealthy() {
    return order.stream().anyMatch(QuoteProvider::isHealthy);
  }

  private void landAll(Map<Symbol, CompletableFuture<Learned>> mine, String why) {
    mine.forEach(
        (symbol, flight) -> land(symbol, flight, new Learned(new Unanswered(why), Instant.MIN)));
  }

  private void land(Symbol symbol, CompletableFuture<Learned> flight, Learned learned) {
    flights.remove(symbol, flight);
    flight.complete(learned);
  }

  private static void await(Collection<CompletableFuture<Learned>> flights, Deadline deadline) {
    try {
      CompletableFuture.allOf(flights.toArray(CompletableFuture<?>[]::new))
          .get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      // What has landed is there; the rest goes on in the background.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("flights land and do not fail", e);
    }
  }

  boolean isClosed() {
    return threads.isShutdown();
  }

  /// Symbols somebody is asking a vendor for.
  int underWay() {
    return flights.size();
  }

  int remembered() {
    return cache.size();
  }
}
