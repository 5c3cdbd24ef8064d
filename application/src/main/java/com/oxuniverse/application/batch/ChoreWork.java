package com.oxuniverse.application.batch;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.application.port.in.CheckIntegrity;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.port.in.ViewSystemHealth.Part;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.application.port.out.Leftovers;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The jobs that look after the service itself.
public record ChoreWork(
    CheckIntegrity checkIntegrity,
    ViewSystemHealth viewSystemHealth,
    Leftovers leftovers,
    ErrorLog errors,
    UnitOfWork unitOfWork,
    InstantSource clock,
    InstantSource machine) {

  private static final Duration KEEP_EVENTS = Duration.ofDays(1);
  private static final Duration KEEP_MESSAGES = Duration.ofDays(7);
  private static final Duration KEEP_RUNS = Duration.ofDays(90);

  /// Few enough that nobody waits for their locks.
  private static final int AT_ONCE = 1_000;

  Outcome lookForViolations() {
    var findings = checkIntegrity.check().findings();
    var violated = findings.stream().filter(it -> it.violations() > 0).toList();
    return violated.isEmpty()
        ? new Outcome.Done("%d checks, nothing violated".formatted(findings.size()))
        : new Outcome.Alarmed(violations(violated));
  }

  private static String violations(List<Finding> violated) {
    return violated.stream()
        .map(it -> "%s is violated %d times".formatted(it.check(), it.violations()))
        .collect(Collectors.joining("; "));
  }

  Outcome lookAtParts(TradingDay day) {
    var report = viewSystemHealth.report();
    var words = report.parts().stream().map(ChoreWork::inWords).collect(Collectors.joining("; "));
    if (report.isUp()) {
      return new Outcome.Done(words);
    }
    report.parts().stream()
        .filter(part -> part.state() == ViewSystemHealth.State.DOWN)
        .forEach(part -> errors.record(error(part, day)));
    return new Outcome.Alarmed(words);
  }

  private static String inWords(Part part) {
    var words = "%s is %s".formatted(part.name(), part.state());
    return part.state() == ViewSystemHealth.State.UP
        ? words
        : "%s (%s)".formatted(words, part.detail());
  }

  private LoggedError error(Part part, TradingDay day) {
    return new LoggedError(
        LoggedError.Type.PART_DOWN,
        day,
        LoggedError.Severity.ERROR,
        Map.of("part", part.name(), "detail", part.detail()),
        clock.instant());
  }

  Outcome cleanUp() {
    var now = machine.instant();
    return new Outcome.Done(
        "deleted: %d expired answers, %d published events, %d notes of consumed messages, %d old runs"
            .formatted(
                delete(Leftovers.Kind.EXPIRED_ANSWERS, clock.instant()),
                delete(Leftovers.Kind.PUBLISHED_EVENTS, now.minus(KEEP_EVENTS)),
                delete(Leftovers.Kind.CONSUMED_MESSAGES, now.minus(KEEP_MESSAGES)),
                delete(Leftovers.Kind.ENDED_RUNS, now.minus(KEEP_RUNS))));
  }

  private long delete(Leftovers.Kind kind, Instant before) {
    long deleted = 0;
    int last;
    do {
      last = unitOfWork.execute(() -> leftovers.delete(kind, before, AT_ONCE));
      deleted += last;
    } while (last == AT_ONCE);
    return deleted;
  }
}
