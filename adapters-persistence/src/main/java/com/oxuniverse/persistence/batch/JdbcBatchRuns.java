package com.oxuniverse.persistence.batch;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.port.out.BatchRuns;
import com.oxuniverse.persistence.database.AdvisoryLock;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Singleton
final class JdbcBatchRuns implements BatchRuns {

  private static final String UNDER_WAY =
      """
      SELECT * FROM batch_runs
      WHERE job = ?::job AND trading_day = ? AND status IN ('QUEUED', 'RUNNING', 'WAITING')
      ORDER BY id DESC LIMIT 1
      """;

  private static final String ADD =
      """
      INSERT INTO batch_runs (job, trading_day, trigger, due_at, queued_at)
      VALUES (?::job, ?, ?::run_trigger, ?, ?)
      ON CONFLICT (job, due_at) WHERE trigger = 'SCHEDULE' DO NOTHING
      RETURNING *
      """;

  private static final String SCHEDULED =
      """
      SELECT r.* FROM unnest(?::job[], ?) AS due (job, at)
      JOIN batch_runs r ON r.trigger = 'SCHEDULE' AND r.job = due.job AND r.due_at = due.at
      """;

  private static final String FIND = "SELECT * FROM batch_runs WHERE id = ?";

  private static final String BEGIN =
      """
      UPDATE batch_runs SET status = 'RUNNING', attempts = attempts + 1, started_at = ?
      WHERE id = ? AND status IN ('QUEUED', 'RUNNING')
      RETURNING *
      """;

  /// Whoever begins a run counts its attempts up, so that who began it before finds another number.
  private static final String END =
      """
      UPDATE batch_runs
      SET status = ended.status, ended_at = ?, again_at = ?, error = ?, summary = ?,
        failures = CASE ended.status WHEN 'FAILED' THEN failures + 1 ELSE 0 END
      FROM (SELECT ?::run_status) AS ended (status)
      WHERE id = ? AND batch_runs.status = 'RUNNING' AND attempts = ?
      """;

  private static final String QUEUE_AGAIN =
      """
      UPDATE batch_runs SET status = 'QUEUED', queued_at = ?, again_at = NULL
      WHERE id = ? AND status = ?::run_status AND attempts = ? AND queued_at = ?
      RETURNING *
      """;

  private static final String DUE_AGAIN =
      "SELECT * FROM batch_runs WHERE again_at <= ? ORDER BY again_at, id LIMIT ?";

  private static final String NEXT_AGAIN =
      "SELECT again_at FROM batch_runs WHERE again_at > ? ORDER BY again_at, id LIMIT 1";

  /// Who is at a run has its lock, in two numbers, as [RunLocks] takes it.
  private static final String LOST =
      """
      SELECT * FROM batch_runs
      WHERE status IN ('QUEUED', 'RUNNING') AND queued_at < ?
        AND NOT EXISTS (
          SELECT FROM pg_locks
          WHERE locktype = 'advisory' AND classid::bigint = ? AND objsubid = 2
            AND objid::bigint = batch_runs.id & 2147483647
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
      ORDER BY queued_at, id LIMIT ?
      """;

  private final Sql sql;
  private final RunLocks locks;
  private final RunFigures figures;

  JdbcBatchRuns(Sql sql, RunLocks locks) {
    this.sql = sql;
    this.locks = locks;
    this.figures = new RunFigures(sql);
  }

  /// One at a time: what stands in the way must be seen.
  @Override
  public Addition add(NewRun run) {
    AdvisoryLock.JOBS.take(sql);
    return switch (run.trigger()) {
      case SCHEDULE ->
          inserted(run)
              .map(it -> new Addition(it, true))
              .orElseGet(() ->
                  new Addition(
                      scheduled(List.of(new Due(run.job(), run.dueAt()))).getFirst(), false));
      case ADMIN ->
          sql.first(UNDER_WAY, RunRow::read, run.job(), run.day())
              .map(it -> new Addition(it, false))
              .orElseGet(() -> new Addition(inserted(run).orElseThrow(), true));
    };
  }

  private Optional<JobRun> inserted(NewRun run) {
    return sql.first(
        ADD, RunRow::read, run.job(), run.day(), run.trigger(), run.dueAt(), run.queuedAt());
  }

  @Override
  public List<JobRun> scheduled(Collection<Due> dues) {
    var all = List.copyOf(Set.copyOf(dues));
    return sql.list(
        SCHEDULED,
        RunRow::read,
        SqlArray.ofTexts(all, due -> due.job().name()),
        SqlArray.ofInstants(all, Due::at));
  }

  @Override
  public Optional<JobRun> find(RunId id) {
    return sql.first(FIND, RunRow::read, id);
  }

  @Override
  public Optional<Hold> hold(RunId id) {
    Sql.requireNoUnitOfWork();
    return locks.take(id) ? Optional.of(() -> locks.giveBack(id)) : Optional.empty();
  }

  @Override
  public Optional<Begun> begin(RunId id, Instant at) {
    return sql.first(BEGIN, row -> new Begun(RunRow.read(row), row.integer("failures")), at, id);
  }

  @Override
  public boolean end(JobRun run) {
    return sql.update(
            END,
            run.endedAt(),
            run.againAt(),
            run.error(),
            run.summary(),
            run.status(),
            run.id(),
            run.attempts())
        == 1;
  }

  @Override
  public Optional<JobRun> queueAgain(JobRun read, Instant at) {
    AdvisoryLock.JOBS.take(sql);
    return read.status() == RunStatus.SUCCEEDED
        ? Optional.empty()
        : sql.first(
            QUEUE_AGAIN,
            RunRow::read,
            at,
            read.id(),
            read.status(),
            read.attempts(),
            read.queuedAt());
  }

  @Override
  public List<JobRun> dueAgain(Instant now, int limit) {
    return sql.list(DUE_AGAIN, RunRow::read, now, limit);
  }

  @Override
  public Optional<Instant> nextAgain(Instant after) {
    return sql.first(NEXT_AGAIN, row -> row.instant("again_at"), after);
  }

  @Override
  public List<JobRun> lost(Instant queuedBefore, int limit) {
    return sql.list(
        LOST, RunRow::read, queuedBefore, (long) AdvisoryLock.RUN_OF_JOB.number(), limit);
  }

  @Override
  public Slice<JobRun> page(ViewJobs.Filter filter, int limit) {
    var query = new RunQuery(filter, limit + 1);
    return Slice.of(sql.list(query.text(), RunRow::read, query.values()), limit);
  }

  @Override
  public Map<Job, JobRun> lastSuccesses() {
    return figures.lastSuccesses();
  }

  @Override
  public Map<Job, JobRun> lastEnds() {
    return figures.lastEnds();
  }

  @Override
  public Map<RunStatus, Map<Job, Long>> open() {
    return figures.open();
  }
}
