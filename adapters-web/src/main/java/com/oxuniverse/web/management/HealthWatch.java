package com.oxuniverse.web.management;

import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.port.in.ViewSystemHealth.Part;
import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import io.micronaut.context.BeanProvider;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the parts of the service are, for those who ask often and cannot wait: all that ask at once
/// get one answer, and nobody waits for long, whatever hangs.
@Singleton
final class HealthWatch {

  private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

  private static final Duration GOOD_FOR = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final BeanProvider<ViewSystemHealth> health;
  private final InstantSource wallClock;
  private final ExecutorService mayBlock;
  private Optional<Look> last = Optional.empty();

  HealthWatch(
      BeanProvider<ViewSystemHealth> health,
      @Named("wallClock") InstantSource wallClock,
      @Named(TaskExecutors.BLOCKING) ExecutorService mayBlock) {
    this.health = health;
    this.wallClock = wallClock;
    this.mayBlock = mayBlock;
  }

  private record Look(Instant at, CompletableFuture<List<Part>> parts) {

    /// One that hangs is no reason to begin another beside it.
    boolean isGoodAt(Instant now) {
      return !parts.isDone()
          || (!now.isBefore(at) && Duration.between(at, now).compareTo(GOOD_FOR) < 0);
    }
  }

  List<Part> parts() {
    try {
      return look().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return List.of(unknown(PATIENCE, "did not answer in time"));
    } catch (ExecutionException e) {
      LOG.warn("event=health_failed why=\"{}\"", String.valueOf(e.getCause()));
      return List.of(unknown(Duration.ZERO, "cannot be told; the log knows why"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(unknown(Duration.ZERO, "is stopping"));
    }
  }

  private static Part unknown(Duration took, String detail) {
    return new Part(Health.SERVICE, State.DOWN, took, detail);
  }

  private synchronized CompletableFuture<List<Part>> look() {
    var now = wallClock.instant();
    var good = last.filter(it -> it.isGoodAt(now));
    if (good.isPresent()) {
      return good.get().parts();
    }
    var parts = CompletableFuture.supplyAsync(() -> health.get().report().parts(), mayBlock);
    last = Optional.of(new Look(now, parts));
    return parts;
  }
}
