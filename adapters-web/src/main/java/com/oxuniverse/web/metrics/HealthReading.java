package com.oxuniverse.web.metrics;

import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How vendors are, and how far the clocks are apart.
@Singleton
final class HealthReading implements Reading {

  private static final String VENDOR = "vendor:";
  private static final double MILLIS = 1_000;

  private final BeanProvider<ViewSystemHealth> health;

  HealthReading(BeanProvider<ViewSystemHealth> health) {
    this.health = health;
  }

  @Override
  public String name() {
    return "health";
  }

  @Override
  public List<Value> read(Instant now) {
    var report = health.get().report();
    var values = new ArrayList<Value>();
    report.parts().stream()
        .filter(part -> part.name().startsWith(VENDOR))
        .forEach(part ->
            values.add(
                Value.of(
                    Metric.VENDOR_UP,
                    "vendor",
                    part.name().substring(VENDOR.length()),
                    part.state() == State.UP ? 1 : 0)));
    report
        .clockSkew()
        .map(skew -> Value.of(Metric.CLOCK_SKEW_SECONDS, skew.toMillis() / MILLIS))
        .ifPresent(values::add);
    return values;
  }
}
