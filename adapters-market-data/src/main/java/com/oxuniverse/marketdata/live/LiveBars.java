package com.oxuniverse.marketdata.live;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Daily bars of several vendors in an order. Nobody hurries here: a rate is waited for, a failure
/// that may pass is tried again.
public final class LiveBars implements EndOfDayBars {

  private final List<BarProvider> order;
  private final Collecting collecting;
  private final ExecutorService threads;
  private final LongSupplier nanoTime;
  private final RetryConfig retries;

  /// @param order who is asked first
  /// @param threads one for each task, virtual
  /// @param nanoTime see [Deadline]
  LiveBars(
      List<BarProvider> order,
      Collecting collecting,
      ExecutorService threads,
      LongSupplier nanoTime) {
    this.order = List.copyOf(order);
    this.collecting = collecting;
    this.threads = threads;
    this.nanoTime = nanoTime;
    this.retries =
        RetryConfig.custom()
            .maxAttempts(collecting.tries())
            .intervalFunction(collecting.pauses())
            .retryOnException(e -> e instanceof VendorFailure it && it.kind().isPassing())
            .build();
  }

  @Override
  public Answers of(
      MarketSession session, List<MarketSession> before, Collection<Symbol> symbols, Instant now) {
    return new Round(new BarQuestion(session, before, now), _ -> order).ask(symbols);
  }

  @Override
  public Answers confirming(
      MarketSession session,
      List<MarketSession> before,
      Collection<DailyBars> firsts,
      Instant now) {
    Map<Symbol, String> sources =
        firsts.stream().collect(Collectors.toMap(DailyBars::symbol, DailyBars::source));
    Function<Symbol, List<BarProvider>> others =
        symbol -> order.stream().filter(it -> !it.name().equals(sources.get(symbol))).toList();
    return new Round(new BarQuestion(session, before, now), others).ask(sources.keySet());
  }

  /// One question about many symbols.
  private final class Round {

    private final BarQuestion question;
    private final Function<Symbol, List<BarProvider>> providers;
    private final Deadline deadline = new Deadline(collecting.all(), nanoTime);
    private final Map<Symbol, DailyBars> bars = new ConcurrentHashMap<>();
    private final BarFailures failures = new BarFailures();

    private Round(BarQuestion question, Function<Symbol, List<BarProvider>> providers) {
      this.question = question;
      this.providers = providers;
    }

    private Answers ask(Collection<Symbol> symbols) {
      var waiting = new ConcurrentLinkedQueue<>(symbols);
      Runnable work =
          () -> {
            for (var symbol = waiting.poll(); symbol != null; symbol = waiting.poll()) {
              ask(symbol);
            }
          };
      try {
        CompletableFuture.allOf(
                IntStream.range(0, Math.min(collecting.atOnce(), symbols.size()))
                    .mapToObj(_ -> CompletableFuture.runAsync(work, threads))
                    .toArray(CompletableFuture<?>[]::new))
            .join();
      } catch (RejectedExecutionException _) {
        // Said below.
      }
      if (threads.isShutdown()) {
        // Whoever is told that nobody answered may give up a day for good.
        throw new TransientFailure("the market is closed down");
      }
      return new Answers(bars, failures.all());
    }

    private void ask(Symbol symbol) {
      for (var provider : providers.apply(symbol)) {
        var answer = ask(provider, symbol).map(question::whatCounts);
        if (answer.isEmpty()) {
          continue;
        }
        var best =
            bars.merge(
                symbol,
                answer.get(),
                (first, next) ->
                    question.settles(next) ? next.withSplitsOf(first) : first.withSplitsOf(next));
        if (!question.isLacking(best, collecting.late())) {
          return;
        }
      }
    }

    private Optional<DailyBars> ask(BarProvider provider, Symbol symbol) {
      var attempts = new AtomicInteger();
      try {
        return Optional.of(
            Retry.of(provider.name(), retries)
                .executeSupplier(() -> attempt(provider, symbol, attempts)));
      } catch (VendorFailure e) {
        failures.add(provider.name(), symbol, BarFailures.words(e.kind()), attempts.get());
      } catch (NotAsked e) {
        failures.add(provider.name(), symbol, String.valueOf(e.getMessage()), attempts.get());
      }
      return Optional.empty();
    }

    private DailyBars attempt(BarProvider provider, Symbol symbol, AtomicInteger attempts) {
      var trial = new Deadline(collecting.call(), nanoTime);
      var leave =
          provider
              .gate()
              .leave(trial)
              .orElseThrow(() -> new NotAsked("%s is failing".formatted(provider.name())));
      return leave.ask(
          deadline,
          collecting.call(),
          within -> {
            attempts.incrementAndGet();
            var answer =
                provider
                    .vendor()
                    .bars(symbol, question.session(), question.before(), question.now(), within);
            if (!answer.symbol().equals(symbol)) {
              throw new VendorFailure(
                  Kind.OTHER_INSTRUMENT,
                  "%s answered %s for %s".formatted(provider.name(), answer.symbol(), symbol));
            }
            return answer;
          });
    }
  }
}
