package com.oxuniverse.web.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A reading that is made now and then, in the background. What it cannot read is shown as it was
/// for a while, for a series that comes and goes would end alerts, and then no more: an old number
/// would look like a true one. For one thread at a time.
final class WatchedReading {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedReading.class);

  /// So much older than it should be a number may be if there is no younger.
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final Reading reading;
  private final MeterRegistry registry;
  private final Counter failures;
  private final Map<Metric, MultiGauge> shown = new EnumMap<>(Metric.class);
  private Instant madeAt = Instant.MIN;
  private Instant shownAt = Instant.MIN;
  private boolean isFailing;
  private Optional<CompletableFuture<List<Value>>> running = Optional.empty();

  WatchedReading(Reading reading, MeterRegistry registry) {
    this.reading = reading;
    this.registry = registry;
    this.failures =
        Counter.builder("ox.metrics.failed")
            .description("Readings that failed or took too long.")
            .tag("reading", reading.name())
            .register(registry);
  }

  /// Begins to read, unless what was read is young enough.
  ///
  /// @return done when it is made
  CompletableFuture<?> begin(Instant now, Executor executor) {
    if (running.isEmpty() && isOld(now)) {
      madeAt = now;
      running = Optional.of(CompletableFuture.supplyAsync(() -> reading.read(now), executor));
    }
    return running
        .<CompletableFuture<?>>map(it -> it)
        .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
  }

  /// Clocks that are set back make everything old.
  private boolean isOld(Instant now) {
    return !isWithin(reading.goodFor(), madeAt, now);
  }

  private static boolean isWithin(Duration age, Instant at, Instant now) {
    return !at.equals(Instant.MIN)
        && !now.isBefore(at)
        && Duration.between(at, now).compareTo(age) < 0;
  }

  /// Takes over what was read. Nobody waits any longer for what is not done by now; it is waited
  /// for the next time.
  void end(Instant now) {
    running.ifPresent(it -> {
      if (it.isDone()) {
        running = Optional.empty();
        take(it, now);
      } else {
        failed("takes too long", now);
      }
    });
  }

  private void take(CompletableFuture<List<Value>> done, Instant now) {
    try {
      show(done.join());
      shownAt = madeAt;
      isFailing = false;
    } catch (CompletionException e) {
      failed(String.valueOf(e.getCause()), now);
    }
  }

  /// Said once until it succeeds again.
  private void failed(String why, Instant now) {
    failures.increment();
    if (!isWithin(reading.goodFor().plus(PATIENCE), shownAt, now)) {
      shown.values().forEach(gauge -> gauge.register(List.of(), true));
    }
    if (!isFailing) {
      LOG.warn("event=reading_failed reading={} why=\"{}\"", reading.name(), why);
    }
    isFailing = true;
  }

  private void show(List<Value> values) {
    Map<Metric, List<Row<?>>> rows = new EnumMap<>(Metric.class);
    shown.keySet().forEach(metric -> rows.put(metric, List.of()));
    for (Metric metric : Metric.values()) {
      List<Row<?>> some =
          values.stream()
              .filter(value -> value.metric() == metric)
              .<Row<?>>map(value -> Row.of(value.tags(), value.number()))
              .toList();
      if (!some.isEmpty()) {
        rows.put(metric, some);
      }
    }
    rows.forEach((metric, some) -> shown.computeIfAbsent(metric, this::gauge).register(some, true));
  }

  private MultiGauge gauge(Metric metric) {
    return MultiGauge.builder(metric.dotted()).description(metric.help()).register(registry);
  }
}
