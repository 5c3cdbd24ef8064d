package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.QuoteVendor;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A vendor that does as it is told, and counts.
final class FakeVendor implements QuoteVendor {

  interface Behaviour {
    Map<Symbol, Quote> quotes(List<Symbol> symbols, Duration within) throws InterruptedException;
  }

  final ConcurrentLinkedQueue<List<Symbol>> calls = new ConcurrentLinkedQueue<>();
  final Set<Symbol> asked = ConcurrentHashMap.newKeySet();
  final AtomicInteger underWay = new AtomicInteger();
  final AtomicInteger mostUnderWay = new AtomicInteger();

  private final String name;
  private final int batch;
  private volatile Behaviour behaviour = (_, _) -> Map.of();

  FakeVendor(String name, int batch) {
    this.name = name;
    this.batch = batch;
  }

  /// Answers for all symbols with one price.
  FakeVendor quoting(String price, Instant at) {
    return quoting(symbol -> new Quote(symbol, new BigDecimal(price), at, name));
  }

  FakeVendor quoting(Function<Symbol, Quote> quote) {
    return doing((symbols, _) -> symbols.stream().collect(Collectors.toMap(it -> it, quote)));
  }

  FakeVendor failing(Kind kind) {
    return doing((_, _) -> {
      throw new VendorFailure(kind, "as told");
    });
  }

  /// Says nothing for as long as it is given.
  FakeVendor hanging() {
    return doing((_, within) -> {
      if (new CountDownLatch(1).await(within.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("nobody counts it down");
      }
      throw new VendorFailure(Kind.UNAVAILABLE, "no answer within " + within);
    });
  }

  /// Does not keep to the time it is given, nor to being interrupted.
  FakeVendor deaf(CountDownLatch released) {
    return doing((_, _) -> {
      boolean done = false;
      while (!done) {
        try {
          released.await();
          done = true;
        } catch (InterruptedException _) {
          // deaf
        }
      }
      throw new VendorFailure(Kind.UNAVAILABLE, "released");
    });
  }

  FakeVendor doing(Behaviour behaviour) {
    this.behaviour = behaviour;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int batch() {
    return batch;
  }

  @Override
  public Map<Symbol, Quote> quotes(List<Symbol> symbols, Duration within) {
    calls.add(List.copyOf(symbols));
    asked.addAll(symbols);
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      return behaviour.quotes(symbols, within);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VendorFailure(Kind.UNAVAILABLE, "interrupted", e);
    } finally {
      underWay.decrementAndGet();
    }
  }
}
