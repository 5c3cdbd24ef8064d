package com.oxuniverse.web.operations;

import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.port.in.CheckIntegrity;
import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.web.security.ForAdmins;
import com.oxuniverse.web.text.DayCount;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;

/// What an operator looks at.
@Controller("/api/v1/admin")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForAdmins
@Tag(name = "Operations")
final class OperationsController {

  /// As many failures as somebody can want to see at a glance.
  private static final int FAILURES = 10;

  private static final ViewJobs.Filter FAILED =
      new ViewJobs.Filter(
          Optional.empty(), Optional.of(RunStatus.FAILED), Optional.empty(), Optional.empty());

  private final ViewActivity activity;
  private final ViewJobs jobs;
  private final ViewSystemHealth health;
  private final CheckIntegrity integrity;

  OperationsController(
      ViewActivity activity, ViewJobs jobs, ViewSystemHealth health, CheckIntegrity integrity) {
    this.activity = activity;
    this.jobs = jobs;
    this.health = health;
    this.integrity = integrity;
  }

  /// The game at a glance.
  ///
  /// Today, the last days in numbers, and what became of the jobs.
  ///
  /// @param days how many days on which the game was played
  /// @return the numbers
  @Get("/dashboard")
  DashboardView dashboard(@QueryValue(defaultValue = DayCount.DEFAULT) DayCount days) {
    return DashboardView.of(activity.realtime(), activity.days(days.days()), batch());
  }

  /// Today, as it is now.
  ///
  /// How many play, what they pick, and what they hold.
  ///
  /// @return the numbers
  @Get("/stats/realtime")
  RealtimeView realtime() {
    return RealtimeView.of(activity.realtime());
  }

  /// Whether the jobs do what they should.
  ///
  /// When each last succeeded, and what has not.
  ///
  /// @return the jobs
  @Get("/monitoring/batch")
  BatchView batch() {
    return BatchView.of(jobs.lastSuccesses(), jobs.open(), jobs.page(FAILED, FAILURES));
  }

  /// Whether all parts answer.
  ///
  /// Database, queues, vendors; how far clocks are apart, and when each job last succeeded. That a
  /// part is down is an answer, too, and no error.
  ///
  /// @return the parts
  @Get("/health/system")
  SystemHealthView health() {
    return SystemHealthView.of(health.report());
  }

  /// Check everything that must hold.
  ///
  /// Now, over all that is kept, which may take a while. What does not hold is kept as an error,
  /// too.
  ///
  /// @return what was found
  @Get("/integrity/check")
  IntegrityView integrity() {
    return IntegrityView.of(integrity.check());
  }
}
