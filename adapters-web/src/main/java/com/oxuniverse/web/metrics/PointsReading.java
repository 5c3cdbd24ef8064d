package com.oxuniverse.web.metrics;

import com.oxuniverse.application.port.in.ViewActivity;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What all players hold. All accounts are read for it, on each node.
@Singleton
final class PointsReading implements Reading {

  private final BeanProvider<ViewActivity> activity;

  PointsReading(BeanProvider<ViewActivity> activity) {
    this.activity = activity;
  }

  @Override
  public String name() {
    return "points";
  }

  @Override
  public Duration goodFor() {
    return Duration.ofMinutes(5);
  }

  @Override
  public List<Value> read(Instant now) {
    return List.of(Value.of(Metric.POINTS_OUTSTANDING, activity.get().pointsOutstanding()));
  }
}
