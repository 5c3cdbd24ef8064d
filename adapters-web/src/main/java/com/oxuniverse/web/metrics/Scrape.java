package com.oxuniverse.web.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Everything there is to tell, in Prometheus' text format.
@Singleton
public final class Scrape {

  private static final String WALL_CLOCK = "wallClock";

  public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /// Nobody waits longer for readings, however slow a database is.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final PrometheusMeterRegistry registry;
  private final List<WatchedReading> readings;
  private final InstantSource wallClock;
  private final ExecutorService mayBlock;

  Scrape(
      PrometheusMeterRegistry registry,
      List<Reading> readings,
      @Named(WALL_CLOCK) InstantSource wallClock,
      @Named(TaskExecutors.BLOCKING) ExecutorService mayBlock) {
    this.registry = registry;
    this.readings = readings.stream().map(it -> new WatchedReading(it, registry)).toList();
    this.wallClock = wallClock;
    this.mayBlock = mayBlock;
  }

  public synchronized String text() {
    var now = wallClock.instant();
    var begun =
        readings.stream()
            .map(reading -> reading.begin(now, mayBlock))
            .toArray(CompletableFuture<?>[]::new);
    await(CompletableFuture.allOf(begun));
    readings.forEach(reading -> reading.end(now));
    return registry.scrape();
  }

  private static void await(CompletableFuture<?> all) {
    try {
      all.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // Each reading says for itself what became of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
