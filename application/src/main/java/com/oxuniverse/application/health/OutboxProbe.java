package com.oxuniverse.application.health;

import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import com.oxuniverse.application.port.out.HealthProbe;
import com.oxuniverse.application.port.out.OutboxLanes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Events that wait long are published by nobody.
record OutboxProbe(OutboxLanes lanes, InstantSource wallClock, Duration patience)
    implements HealthProbe {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public List<Seen> look() {
    var backlog = lanes.backlog();
    var age =
        backlog
            .oldest()
            .map(oldest -> Duration.between(oldest, wallClock.instant()))
            .orElse(Duration.ZERO);
    var state = age.compareTo(LONG) > 0 ? State.DEGRADED : State.UP;
    var detail = "%d events wait, the oldest for %d s".formatted(backlog.events(), age.toSeconds());
    return List.of(new Seen(name(), state, detail));
  }
}
