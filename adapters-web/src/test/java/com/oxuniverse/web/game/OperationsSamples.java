package com.oxuniverse.web.game;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.audit.NumberedAct;
import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.operations.IntegrityReport;
import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.queue.QueueStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of everything that operators look at.
public final class OperationsSamples {

  /// By the machine's clock.
  public static final Instant REAL = Instant.parse("2026-07-01T09:00:00Z");

  private OperationsSamples() {}

  public static JobRun run(Job job, RunStatus status) {
    return new JobRun(
        new RunId(12),
        job,
        Samples.DAY,
        Trigger.SCHEDULE,
        status,
        Samples.NOW,
        1,
        REAL,
        Optional.of(REAL.plusSeconds(1)),
        Optional.of(REAL.plusSeconds(3)),
        Optional.empty(),
        Optional.empty(),
        "settled 2 symbols");
  }

  public static JobRun run() {
    return run(Job.SETTLEMENT_RUN, RunStatus.SUCCEEDED);
  }

  public static QueueStatus queue() {
    return new QueueStatus("ox-batch", 3, 1, 0, 2, Optional.of(Duration.ofMillis(2500)));
  }

  public static ViewErrors.Numbered error() {
    var error =
        new LoggedError(
            LoggedError.Type.EOD_FETCH_FAILED,
            Samples.DAY,
            LoggedError.Severity.WARNING,
            Map.of("symbols", "AAPL"),
            Samples.NOW);
    return new ViewErrors.Numbered(41, error);
  }

  public static ViewActivity.DayNumbers numbers() {
    return new ViewActivity.DayNumbers(
        Samples.DAY, 3, 8, 20, 2, 12, 9, 1, 450, 100, 5, 3, 1, Optional.of(Duration.ofMinutes(5)));
  }

  public static ViewActivity.Realtime realtime() {
    return new ViewActivity.Realtime(
        Samples.NOW,
        Samples.DAY,
        3,
        22,
        18,
        List.of(new ViewActivity.Picked(Samples.AAPL, 7, 4)),
        2,
        9450);
  }

  public static ViewSystemHealth.Report health(ViewSystemHealth.State database) {
    return new ViewSystemHealth.Report(
        REAL,
        List.of(
            new ViewSystemHealth.Part("database", database, Duration.ofMillis(2), "answers"),
            new ViewSystemHealth.Part(
                "vendor:yahoo", ViewSystemHealth.State.DEGRADED, Duration.ZERO, "is left alone")),
        Optional.of(Duration.ofMillis(-30)),
        Map.of(Job.SETTLEMENT_RUN, run()));
  }

  public static IntegrityReport integrity() {
    return new IntegrityReport(
        Samples.NOW,
        Duration.ofMillis(120),
        List.of(
            new IntegrityReport.Finding(IntegrityCheck.BALANCES_ADD_UP, 0, List.of()),
            new IntegrityReport.Finding(IntegrityCheck.DAYS_SETTLED, 1, List.of("2024-01-01"))));
  }

  public static NumberedAct act() {
    var act =
        new AdminAct(
            "hana#1",
            "settlement.correct",
            "2024-01-02/AAPL",
            "UP 185.64",
            "DOWN 185.46",
            "a typo",
            Samples.NOW);
    return new NumberedAct(5, act);
  }
}
