package com.oxuniverse.persistence.batch;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.persistence.database.Sql;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the runs are on the whole.
final class RunFigures {

  private static final String LAST_SUCCESSES =
      """
      SELECT last.* FROM unnest(enum_range(NULL::job)) AS each (job), LATERAL (
        SELECT * FROM batch_runs r WHERE r.status = 'SUCCEEDED' AND r.job = each.job
        ORDER BY ended_at DESC, id DESC LIMIT 1) AS last
      """;

  /// All that have not succeeded are few.
  private static final String LAST_ENDS =
      """
      SELECT DISTINCT ON (job) * FROM (
        %s UNION ALL
        SELECT * FROM batch_runs WHERE status <> 'SUCCEEDED' AND ended_at IS NOT NULL) AS ended
      ORDER BY job, ended_at DESC, id DESC
      """
          .formatted(LAST_SUCCESSES);

  /// A failure that nobody tries again would count until it is deleted.
  private static final String OPEN =
      """
      SELECT status, job, count(*) AS runs FROM batch_runs r
      WHERE status <> 'SUCCEEDED' AND (status <> 'FAILED' OR again_at IS NOT NULL OR NOT EXISTS (
        SELECT FROM batch_runs later
        WHERE later.status = 'SUCCEEDED' AND later.job = r.job AND later.ended_at > r.ended_at))
      GROUP BY status, job
      """;

  private final Sql sql;

  RunFigures(Sql sql) {
    this.sql = sql;
  }

  Map<Job, JobRun> lastSuccesses() {
    return byJob(LAST_SUCCESSES);
  }

  Map<Job, JobRun> lastEnds() {
    return byJob(LAST_ENDS);
  }

  private Map<Job, JobRun> byJob(String query) {
    return sql.list(query, RunRow::read).stream()
        .collect(Collectors.toMap(JobRun::job, Function.identity()));
  }

  private record Count(RunStatus status, Job job, long runs) {}

  Map<RunStatus, Map<Job, Long>> open() {
    return sql
        .list(
            OPEN,
            row ->
                new Count(
                    row.constant(RunStatus.class, "status"),
                    row.constant(Job.class, "job"),
                    row.number("runs")))
        .stream()
        .collect(
            Collectors.groupingBy(
                Count::status,
                () -> new EnumMap<>(RunStatus.class),
                Collectors.toMap(Count::job, Count::runs)));
  }
}
