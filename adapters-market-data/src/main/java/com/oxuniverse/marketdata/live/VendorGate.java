package com.oxuniverse.marketdata.live;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// The only way to a vendor: never more often than its rate allows, never more at once than agreed,
/// never longer than it was given, and not at all while it keeps failing.
final class VendorGate {

  private final String vendor;
  private final RateLimit limit;
  private final GateRules rules;
  private final ExecutorService threads;
  private final LongSupplier nanoTime;
  private final CircuitBreaker breaker;
  private final Semaphore room;
  private final VendorNews news;

  /// @param limit the provider's, shared by all of its vendors
  /// @param threads one for each call
  VendorGate(
      String vendor,
      RateLimit limit,
      GateRules rules,
      ExecutorService threads,
      LongSupplier nanoTime) {
    this.vendor = vendor;
    this.limit = limit;
    this.rules = rules;
    this.threads = threads;
    this.nanoTime = nanoTime;
    this.room = new Semaphore(rules.atOnce());
    this.news = new VendorNews(vendor, rules.rest());
    this.breaker = CircuitBreaker.of(vendor, breakerConfig(rules, nanoTime));
    breaker.getEventPublisher().onStateTransition(news::tell);
  }

  private static CircuitBreakerConfig breakerConfig(GateRules rules, LongSupplier nanoTime) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(rules.window())
        .minimumNumberOfCalls(rules.failures())
        .failureRateThreshold(50)
        .waitDurationInOpenState(rules.rest())
        .permittedNumberOfCallsInHalfOpenState(1)
        .maxWaitDurationInHalfOpenState(rules.rest())
        .clock(new NanoClock(nanoTime))
        .build();
  }

  String vendor() {
    return vendor;
  }

  /// Whether its last calls went well enough to wait for another.
  boolean isHealthy() {
    return breaker.getState() == State.CLOSED;
  }

  /// Whether it is left alone, and not being tried again.
  boolean isResting() {
    return breaker.getState() == State.OPEN;
  }

  /// What the last call failed by, and what to do about it.
  Optional<String> trouble() {
    return news.trouble();
  }

  /// How many calls are under way.
  int underWay() {
    return rules.atOnce() - room.availablePermits();
  }

  /// Leave to ask once, to be used up by [Leave#ask]. A failing vendor gives it to one caller after
  /// each rest. Waits for nothing.
  Optional<Leave> leave() {
    boolean healthy = isHealthy();
    return breaker.tryAcquirePermission() ? Optional.of(new Leave(healthy)) : Optional.empty();
  }

  /// As [#leave()], but while another caller tries a failing vendor it waits for what comes of it.
  Optional<Leave> leave(Deadline deadline) {
    var leave = leave();
    while (leave.isEmpty() && breaker.getState() == State.HALF_OPEN && !deadline.isOver()) {
      Pause.of(Duration.ofMillis(20));
      leave = leave();
    }
    return leave;
  }

  final class Leave {

    private final boolean healthy;

    private Leave(boolean healthy) {
      this.healthy = healthy;
    }

    /// @param deadline until when room and a permit may be waited for
    /// @param within how long the vendor may take from then on
    /// @throws NotAsked if there was none in time
    /// @throws VendorFailure if the vendor did not answer
    <R> R ask(Deadline deadline, Duration within, Function<Duration, R> request) {
      if (!hasRoom(deadline)) {
        throw notAsked("too many calls to %s are under way".formatted(vendor));
      }
      if (!hasPermit(deadline)) {
        room.release();
        throw notAsked("the rate of %s leaves no room in time".formatted(vendor));
      }
      if (healthy && !isHealthy()) { // it began to fail while this caller waited
        room.release();
        throw notAsked("%s is failing".formatted(vendor));
      }
      return answered(within, request);
    }

    private NotAsked notAsked(String why) {
      // Leave that was got from a vendor in good health is none of the trials of a failing one.
      if (!healthy) {
        breaker.releasePermission();
      }
      return new NotAsked(why);
    }
  }

  private boolean hasRoom(Deadline deadline) {
    try {
      return room.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean hasPermit(Deadline deadline) {
    var wait = limit.reserve(deadline.left());
    wait.ifPresent(Pause::of);
    return wait.isPresent() && !Thread.currentThread().isInterrupted();
  }

  private <R> R answered(Duration within, Function<Duration, R> request) {
    long began = nanoTime.getAsLong();
    try {
      R answer = inTime(within, request);
      succeeded(nanoTime.getAsLong() - began);
      return answer;
    } catch (VendorFailure e) {
      failed(e, nanoTime.getAsLong() - began);
      throw e;
    }
  }

  private void succeeded(long nanos) {
    news.answered();
    breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
  }

  private void failed(VendorFailure failure, long nanos) {
    if (!failure.kind().isVendors()) {
      succeeded(nanos);
      return;
    }
    news.failed(failure);
    breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
    if (failure.kind() == Kind.RATE_LIMITED && isHealthy()) {
      breaker.transitionToOpenState(); // each further call would prolong it
    }
  }

  /// The room is given back when the call has ended and not when nobody waits for it any more: a
  /// vendor whose calls do not end cannot fill the machine with them.
  private <R> R inTime(Duration within, Function<Duration, R> request) {
    var call = new FutureTask<R>(() -> request.apply(within));
    try {
      threads.execute(() -> {
        try {
          call.run(); // at once, if it was cancelled before it began
        } finally {
          room.release();
        }
      });
    } catch (RejectedExecutionException e) {
      room.release();
      throw new VendorFailure(Kind.UNAVAILABLE, "%s is closed".formatted(vendor), e);
    }
    try {
      return call.get(within.plus(rules.grace()).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      call.cancel(true);
      throw new VendorFailure(
          Kind.UNAVAILABLE, "%s did not answer within %s".formatted(vendor, within), e);
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new VendorFailure(Kind.UNAVAILABLE, "%s is no longer waited for".formatted(vendor), e);
    } catch (ExecutionException e) {
      throw asFailure(e);
    }
  }

  private VendorFailure asFailure(ExecutionException e) {
    return e.getCause() instanceof VendorFailure failure
        ? failure
        : new VendorFailure(
            Kind.MALFORMED,
            "%s answered what nobody expected: %s".formatted(vendor, e.getCause()),
            e);
  }
}
