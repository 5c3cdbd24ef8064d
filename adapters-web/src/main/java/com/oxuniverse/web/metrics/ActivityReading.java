package com.oxuniverse.web.metrics;

import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewActivity.DayNumbers;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

  /// All users are counted, and the picks of days.
  @Override
  public Duration goodFor() {
    return Duration.ofMinutes(2);
  }

  @Override
  public List<Value> read(Instant now) {
    var values = new ArrayList<Value>();
    var days = activity.get().days(DAYS);
    if (!days.isEmpty()) {
      addLastDay(days.getLast(), values);
    }
    last(days, day -> day.decided() > 0)
        .map(day -> Value.of(Metric.WIN_RATE, (double) day.correct() / day.decided()))
        .ifPresent(values::add);
    // A day on which every pick is void has nothing decided, and is the one to be told of.
    last(days, day -> day.decided() + day.withoutSnapshot() > 0)
        .map(day -> Value.of(Metric.PICKS_VOID_NO_SNAPSHOT, day.withoutSnapshot()))
        .ifPresent(values::add);
    return values;
  }

  private static void addLastDay(DayNumbers day, List<Value> values) {
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

  private static Optional<DayNumbers> last(List<DayNumbers> days, Predicate<DayNumbers> wanted) {
    return days.reversed().stream().filter(wanted).findFirst();
  }
}
