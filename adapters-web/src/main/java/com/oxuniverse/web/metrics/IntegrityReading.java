package com.oxuniverse.web.metrics;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.application.port.in.ViewJobs;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What did not hold since the last check that found nothing; if there is none, ever. Checking
/// takes too long to be done for it: what the checks have kept as errors is read.
@Singleton
final class IntegrityReading implements Reading {

  private static final ViewErrors.Filter VIOLATIONS =
      new ViewErrors.Filter(
          Optional.of(LoggedError.Type.INTEGRITY_VIOLATED), Optional.empty(), Optional.empty());

  /// More than there are checks, for a check may be made more than once.
  private static final int NEWEST = 50;

  private final BeanProvider<ViewJobs> jobs;
  private final BeanProvider<ViewErrors> errors;

  IntegrityReading(BeanProvider<ViewJobs> jobs, BeanProvider<ViewErrors> errors) {
    this.jobs = jobs;
    this.errors = errors;
  }

  @Override
  public String name() {
    return "integrity";
  }

  /// Nothing is known before the first check.
  @Override
  public List<Value> read(Instant now) {
    var clean = Optional.ofNullable(jobs.get().lastSuccesses().get(Job.INTEGRITY_RUN));
    var newest = newestSince(clean.map(JobRun::dueAt).orElse(Instant.MIN));
    return clean.isEmpty() && newest.isEmpty() ? List.of() : values(newest);
  }

  /// @param clean by the game's clock, as the errors are
  private Map<String, Double> newestSince(Instant clean) {
    return errors.get().page(VIOLATIONS, NEWEST).items().stream()
        .map(ViewErrors.Numbered::error)
        .filter(error -> !error.at().isBefore(clean))
        .filter(error -> error.context().containsKey("check"))
        .collect(
            Collectors.toMap(
                error -> error.context().getOrDefault("check", ""),
                error -> number(error.context().getOrDefault("violations", "")),
                (newer, _) -> newer));
  }

  private static List<Value> values(Map<String, Double> newest) {
    return Arrays.stream(IntegrityCheck.values())
        .map(check ->
            Value.of(
                Metric.INTEGRITY_VIOLATIONS,
                "check",
                check,
                newest.getOrDefault(check.name(), 0.0)))
        .toList();
  }

  /// One at least, for it is an error, however its number is written.
  private static double number(String text) {
    return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 1;
  }
}
