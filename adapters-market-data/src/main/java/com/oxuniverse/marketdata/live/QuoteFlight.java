package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.live.Outcome.Unanswered;
import com.oxuniverse.marketdata.live.Outcome.Unusable;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/// One way through the vendors for some symbols: what the first cannot say, the next is asked. Only
/// vendors that are not failing are waited for.
final class QuoteFlight {

  /// Takes what is learned about a symbol, once for each.
  interface Landing {
    void learned(Symbol symbol, Learned learned);
  }

  /// Calls of one flight to one vendor at once.
  private static final int SIDE_BY_SIDE = 8;

  private final Patience patience;
  private final Deadline deadline;
  private final Instant departed;
  private final QuoteTerms terms;
  private final ExecutorService threads;
  private final Landing landing;
  private final Map<Symbol, Outcome> soFar = new ConcurrentHashMap<>();

  /// @param deadline until when vendors are asked; begins with the flight
  /// @param departed the game's time when it began
  QuoteFlight(
      Patience patience,
      Deadline deadline,
      Instant departed,
      QuoteTerms terms,
      ExecutorService threads,
      Landing landing) {
    this.patience = patience;
    this.deadline = deadline;
    this.departed = departed;
    this.terms = terms;
    this.threads = threads;
    this.landing = landing;
  }

  /// Lands every symbol.
  void fly(List<Symbol> symbols, List<QuoteProvider> order) {
    var healthy = order.stream().filter(QuoteProvider::isHealthy).toList();
    if (healthy.isEmpty()) {
      symbols.forEach(symbol -> land(symbol, left(symbol)));
      return;
    }
    var first = cheapest(healthy, symbols);
    var others = healthy.stream().filter(it -> !it.equals(first)).toList();
    var calls = first.calls(symbols);
    if (calls.size() == 1) {
      ask(first, calls.getFirst(), others);
    } else {
      sideBySide(first, calls, others);
    }
  }

  /// Of the vendors of the provider whose turn it is, the one with the fewest calls.
  private static QuoteProvider cheapest(List<QuoteProvider> healthy, List<Symbol> symbols) {
    return healthy.stream()
        .filter(it -> it.provider().equals(healthy.getFirst().provider()))
        .min(Comparator.comparingInt(it -> it.calls(symbols).size()))
        .orElseThrow();
  }

  private void sideBySide(
      QuoteProvider provider, List<List<Symbol>> calls, List<QuoteProvider> others) {
    var waiting = new ConcurrentLinkedQueue<>(calls);
    Runnable work =
        () -> {
          for (var call = waiting.poll(); call != null; call = waiting.poll()) {
            ask(provider, call, others);
          }
        };
    var workers =
        IntStream.range(0, Math.min(SIDE_BY_SIDE, calls.size()))
            .mapToObj(_ -> CompletableFuture.runAsync(work, threads))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(workers).join();
  }

  private void ask(QuoteProvider provider, List<Symbol> symbols, List<QuoteProvider> others) {
    var turn = patience.turn(deadline, others.stream().noneMatch(QuoteProvider::isHealthy));
    var rest =
        provider.gate().leave().map(leave -> ask(provider, leave, symbols, turn)).orElse(symbols);
    if (!rest.isEmpty()) {
      fly(rest, others);
    }
  }

  /// Asks a vendor that is failing, to see whether it still does.
  void probe(QuoteProvider provider, VendorGate.Leave leave, List<Symbol> symbols) {
    var rest = ask(provider, leave, symbols, new Patience.Turn(deadline, patience.call()));
    rest.forEach(symbol -> land(symbol, left(symbol)));
  }

  /// @return those it gave no price for
  private List<Symbol> ask(
      QuoteProvider provider, VendorGate.Leave leave, List<Symbol> symbols, Patience.Turn turn) {
    Map<Symbol, Quote> quotes;
    var asked = now();
    try {
      quotes = provider.ask(leave, symbols, turn);
    } catch (NotAsked _) {
      return symbols;
    } catch (VendorFailure e) {
      if (!e.kind().isVendors()) {
        symbols.forEach(symbol -> learned(symbol, new Unusable(String.valueOf(e.getMessage()))));
      }
      return symbols;
    }
    var rest = new ArrayList<Symbol>();
    for (var symbol : symbols) {
      var outcome = terms.judge(symbol, quotes.get(symbol), now());
      if (outcome instanceof Outcome.Priced) {
        landing.learned(symbol, new Learned(outcome, asked));
      } else {
        learned(symbol, outcome);
        rest.add(symbol);
      }
    }
    return rest;
  }

  private void learned(Symbol symbol, Outcome outcome) {
    soFar.merge(symbol, outcome, Outcome::better);
  }

  private Outcome left(Symbol symbol) {
    return soFar.getOrDefault(symbol, new Unanswered("no vendor answered"));
  }

  private void land(Symbol symbol, Outcome outcome) {
    landing.learned(symbol, new Learned(outcome, now()));
  }

  private Instant now() {
    return departed.plus(deadline.elapsed());
  }
}
