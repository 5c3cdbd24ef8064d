package com.oxuniverse.web.management;

import com.oxuniverse.application.port.in.ViewSystemHealth.Part;
import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Whether the service lives, may get requests, and is well.
@Singleton
public final class Health {

  static final String SERVICE = "service";

  /// Without these no request can be answered as it should. Vendors are not among them, for picks
  /// go on without prices, nor queues, for what is to be told waits in the outbox: no node would be
  /// better off, and nobody could play.
  private static final Set<String> NEEDED = Set.of(SERVICE, "database");

  private final HealthWatch watch;
  private volatile boolean isStopping;

  Health(HealthWatch watch) {
    this.watch = watch;
  }

  /// Lets whoever sends requests send them elsewhere, before nobody answers them here.
  public void stop() {
    isStopping = true;
  }

  /// That somebody answers. Nothing else is asked: of a database that is away no restart heals.
  HealthView liveness() {
    return HealthView.of(List.of(new Part(SERVICE, State.UP, Duration.ZERO, "answers")));
  }

  /// Whether requests can be answered. The schema is up to date, for else nobody would listen.
  HealthView readiness() {
    if (isStopping) {
      return HealthView.of(List.of(new Part(SERVICE, State.DOWN, Duration.ZERO, "is stopping")));
    }
    return HealthView.of(
        watch.parts().stream().filter(part -> NEEDED.contains(part.name())).toList());
  }

  /// All parts.
  HealthView whole() {
    return HealthView.of(watch.parts());
  }
}
