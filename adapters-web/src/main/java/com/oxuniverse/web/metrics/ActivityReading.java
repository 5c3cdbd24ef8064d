package com.oxuniverse.web.metrics;

import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewActivity.DayNumbers;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What players do.
@Singleton
final class ActivityReading implements Reading {

  /// A day's results come on the next one. Behind a long weekend there are some among so many.
  private static final int DAYS = 3;

  private static final double MILLIS = 1_000;

  private final BeanProvider<ViewActivity> activity;

  ActivityReading(BeanProvider<ViewActivity> activity) {
    this.activity = activity;
  }

  @Override
  public String name() {
    return "activity";
  }

  @Override
  public List<Value> read(Instant now) {
    var values = new ArrayList<Value>();
    var days = activity.get().days(DAYS);
    if (!days.isEmpty()) {
      addToday(days.getLast(), values);
    }
    days.reversed().stream()
        .filter(day -> day.decided() > 0)
        .findFirst()
        .ifPresent(day -> addResults(day, values));
    values.add(Value.of(Metric.POINTS_OUTSTANDING, activity.get().realtime().pointsOutstanding()));
    return values;
  }

  private static void addToday(DayNumbers day, List<Value> values) {
    values.add(Value.of(Metric.USERS_ACTIVE, day.actives()));
    values.add(Value.of(Metric.PICKS, "state", "live", day.picks()));
    values.add(Value.of(Metric.PICKS, "state", "cancelled", day.cancelled()));
    values.add(Value.of(Metric.POINTS_ISSUED, day.pointsIssued()));
    values.add(Value.of(Metric.POINTS_SPENT, day.pointsSpent()));
    values.add(Value.of(Metric.COOLDOWNS, "state", "started", day.cooldownsStarted()));
    values.add(Value.of(Metric.COOLDOWNS, "state", "completed", day.cooldownsCompleted()));
    values.add(Value.of(Metric.COOLDOWNS, "state", "cancelled", day.cooldownsCancelled()));
    day.meanRefill()
        .map(Duration::toMillis)
        .map(millis -> Value.of(Metric.COOLDOWN_REFILL_SECONDS_MEAN, millis / MILLIS))
        .ifPresent(values::add);
  }

  private static void addResults(DayNumbers day, List<Value> values) {
    values.add(Value.of(Metric.WIN_RATE, (double) day.correct() / day.decided()));
    values.add(Value.of(Metric.PICKS_VOID_NO_SNAPSHOT, day.withoutSnapshot()));
  }
}
