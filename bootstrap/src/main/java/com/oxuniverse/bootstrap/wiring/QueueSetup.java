package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.port.out.HealthProbe;
import com.oxuniverse.queue.QueueOptions;
import com.oxuniverse.queue.SqsAccess;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/// How a node takes part in the daily cycle.
///
/// @param market tells whether prices can be had
/// @param node a name that no other node has
/// @param tick how often it asks what is due
/// @param wallClock the real time
public record QueueSetup(
    SqsAccess access,
    QueueOptions options,
    HealthProbe market,
    String node,
    Duration tick,
    InstantSource wallClock) {

  private static final Duration TICK = Duration.ofSeconds(1);

  /// A node of its own name.
  public static QueueSetup of(
      SqsAccess access, QueueOptions options, HealthProbe market, InstantSource wallClock) {
    return new QueueSetup(access, options, market, UUID.randomUUID().toString(), TICK, wallClock);
  }

  /// The same, asking more often.
  public QueueSetup every(Duration other) {
    return new QueueSetup(access, options, market, node, other, wallClock);
  }

  Map<String, Object> properties() {
    return Map.of(
        "ox.schedules.tick",
        tick.toMillis() + "ms",
        // ShedLock does not start without one, though each of its locks has its own.
        "shedlock.defaults.lock-at-most-for",
        "PT5S",
        "aws.region",
        access.region());
  }
}
