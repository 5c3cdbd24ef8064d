package com.oxuniverse.web.metrics;

import com.oxuniverse.application.port.in.ViewOutbox;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What waits to be published.
@Singleton
final class OutboxReading implements Reading {

  private static final double MILLIS = 1_000;

  private final BeanProvider<ViewOutbox> outbox;

  OutboxReading(BeanProvider<ViewOutbox> outbox) {
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "outbox";
  }

  /// Where nothing waits, the oldest has waited for no time: an alert on it must see it go.
  @Override
  public List<Value> read(Instant now) {
    var backlog = outbox.get().backlog();
    long oldest = backlog.oldest().orElse(Duration.ZERO).toMillis();
    return List.of(
        Value.of(Metric.OUTBOX_WAITING, backlog.events()),
        Value.of(Metric.OUTBOX_OLDEST_SECONDS, oldest / MILLIS));
  }
}
