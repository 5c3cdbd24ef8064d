package com.oxuniverse.marketdata.live;

import com.oxuniverse.application.fakes.FakeCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.QuoteRules;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.QuoteVendor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// A session of New York, and time that passes by itself but can be made to jump.
final class LiveWorld implements AutoCloseable {

  static final Symbol AAPL = new Symbol("AAPL");
  static final Symbol MSFT = new Symbol("MSFT");
  static final Rate OFTEN = new Rate(100_000, Duration.ofSeconds(1));

  final FakeCalendar calendar = new FakeCalendar();
  final MarketSession session = calendar.session("2026-06-11");

  /// An hour into the session.
  final Instant now = session.open().plus(Duration.ofHours(1));

  final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong jumped = new AtomicLong();
  final LongSupplier nanoTime = () -> System.nanoTime() + jumped.get();

  GateRules gateRules = GateRules.DEFAULT;
  Patience patience = Patience.DEFAULT;
  Rate rate = OFTEN;

  void jump(Duration forward) {
    jumped.addAndGet(forward.toNanos());
  }

  VendorGate gate(String vendor) {
    return new VendorGate(vendor, new RateLimit(rate, nanoTime), gateRules, threads, nanoTime);
  }

  QuoteProvider provider(QuoteVendor vendor) {
    return new QuoteProvider(vendor.name(), vendor, gate(vendor.name()));
  }

  LiveQuotes quotes(FakeVendor... vendors) {
    return quotes(List.of(vendors).stream().map(this::provider).toList());
  }

  LiveQuotes quotes(List<QuoteProvider> order) {
    return new LiveQuotes(order, terms(), patience, threads, nanoTime);
  }

  QuoteTerms terms() {
    return QuoteTerms.of(calendar, QuoteRules.DEFAULT);
  }

  static List<Symbol> symbols(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Symbol("S" + i)).toList();
  }

  /// Waits for what other threads bring about.
  static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come about within 20 s");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
