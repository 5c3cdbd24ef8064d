package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.BarVendor;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A vendor of bars that does as it is told, and counts. Says more than it is asked: the running
/// bar of every session, and one of a date nobody asked about.
final class FakeBarVendor implements BarVendor {

  interface Behaviour {
    DailyBars bars(
        Symbol symbol, MarketSession session, List<MarketSession> before, Duration within)
        throws InterruptedException;
  }

  final ConcurrentLinkedQueue<Symbol> calls = new ConcurrentLinkedQueue<>();
  final AtomicInteger mostUnderWay = new AtomicInteger();

  private final AtomicInteger underWay = new AtomicInteger();
  private final String name;
  private volatile Behaviour behaviour;
  private volatile List<Split> splits = List.of();

  FakeBarVendor(String name) {
    this.name = name;
    this.behaviour = (symbol, session, before, _) -> answer(symbol, session, before, "100");
  }

  FakeBarVendor doing(Behaviour behaviour) {
    this.behaviour = behaviour;
    return this;
  }

  FakeBarVendor failing(Kind kind) {
    return doing((_, _, _, _) -> {
      throw new VendorFailure(kind, "as told");
    });
  }

  FakeBarVendor failingFirst(int times, Kind kind) {
    var left = new AtomicInteger(times);
    return doing((symbol, session, before, _) -> {
      if (left.getAndDecrement() > 0) {
        throw new VendorFailure(kind, "as told");
      }
      return answer(symbol, session, before, "100");
    });
  }

  FakeBarVendor hanging() {
    return doing((_, _, _, within) -> {
      boolean _ = new CountDownLatch(1).await(within.toNanos(), TimeUnit.NANOSECONDS);
      throw new VendorFailure(Kind.UNAVAILABLE, "no answer within " + within);
    });
  }

  /// One answer for everything, with this finality and perhaps a close.
  FakeBarVendor saying(Finality finality, Optional<String> close) {
    return doing((symbol, session, _, _) ->
        new DailyBars(symbol, List.of(bar(session, close)), splits, finality, name));
  }

  /// Tells of these splits whenever it is [#saying] something.
  FakeBarVendor splitting(Split... told) {
    splits = List.of(told);
    return this;
  }

  DailyBars answer(Symbol symbol, MarketSession session, List<MarketSession> before, String close) {
    var bars = new ArrayList<DailyBar>();
    var first = Stream.concat(before.stream(), Stream.of(session)).toList().getFirst();
    bars.add(new DailyBar(first.date().minusDays(1), Optional.empty(), Optional.empty()));
    before.forEach(it -> bars.add(bar(it, Optional.of(close))));
    bars.add(bar(session, Optional.of(close)));
    return new DailyBars(symbol, bars, List.of(), Finality.FINAL, name);
  }

  private static DailyBar bar(MarketSession session, Optional<String> close) {
    return new DailyBar(session.date(), Optional.empty(), close.map(BigDecimal::new));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DailyBars bars(
      Symbol symbol,
      MarketSession session,
      List<MarketSession> before,
      Instant now,
      Duration within) {
    calls.add(symbol);
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      return behaviour.bars(symbol, session, before, within);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VendorFailure(Kind.UNAVAILABLE, "interrupted", e);
    } finally {
      underWay.decrementAndGet();
    }
  }
}
