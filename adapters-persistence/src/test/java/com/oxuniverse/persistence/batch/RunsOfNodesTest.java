package com.oxuniverse.persistence.batch;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.application.port.in.ViewJobs.Filter;
import com.oxuniverse.application.port.out.BatchRuns;
import com.oxuniverse.application.port.out.BatchRuns.Due;
import com.oxuniverse.application.port.out.BatchRuns.NewRun;
import com.oxuniverse.application.port.out.Leftovers;
import com.oxuniverse.persistence.database.TableWork;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two nodes on one database, and what every second of theirs costs.
@Tag("integration")
class RunsOfNodesTest {

  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final int PAGE = 5;

  /// A year of health checks.
  private static final String HISTORY =
      """
      INSERT INTO crypto.batch_runs (
        job, trading_day, trigger, status, due_at, queued_at, started_at, ended_at, attempts)
      SELECT 'HEALTH_CHECK', '2024-01-02', 'SCHEDULE', 'SUCCEEDED', at, at, at, at, 1
      FROM (SELECT timestamptz '2025-01-01Z' + i * interval '1 hour'
        FROM generate_series(1, 8760) AS i) AS hours (at);
      ANALYZE crypto.batch_runs;
      """;

  private static final String END_ALL_CONNECTIONS_WITH_LOCKS =
      """
      SELECT pg_terminate_backend(pid) FROM pg_locks
      WHERE locktype = 'advisory' AND classid = 7 AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private static TestWorld one;
  private static TestWorld other;

  @BeforeAll
  static void startTwoNodes() {
    one = TestWorld.create();
    other = one.secondInstance();
  }

  @AfterAll
  static void stop() {
    other.close();
    one.close();
  }

  @BeforeEach
  void emptyTheWorld() {
    one.empty();
  }

  private static BatchRuns runs(TestWorld node) {
    return node.storage().batchRuns();
  }

  private static RunId queued(Job job) {
    var run = new NewRun(job, TUESDAY, Trigger.SCHEDULE, NOW, NOW);
    return one.inUnitOfWork(() -> runs(one).add(run)).run().id();
  }

  @Test
  void a_run_that_one_node_holds_is_neither_held_by_the_other_nor_lost() {
    var id = queued(Job.CLEANUP);
    try (var _ = runs(one).hold(id).orElseThrow()) {
      assertThat(runs(other).hold(id)).isEmpty();
      assertThat(runs(other).lost(NOW.plusSeconds(1), 10)).isEmpty();
    }
    assertThat(runs(other).lost(NOW.plusSeconds(1), 10)).hasSize(1);
    runs(other).hold(id).orElseThrow().close();
  }

  @Test
  void what_a_node_held_when_its_connection_broke_is_free() {
    var id = queued(Job.CLEANUP);
    var broken = runs(one).hold(id).orElseThrow();

    one.asSuperuser(END_ALL_CONNECTIONS_WITH_LOCKS);

    assertThat(runs(other).lost(NOW.plusSeconds(1), 10)).hasSize(1);
    runs(other).hold(id).orElseThrow().close();
    try {
      broken.close();
    } catch (RuntimeException e) {
      // There is nothing to be given back any more.
    }
    runs(one).hold(id).orElseThrow().close();
  }

  @Test
  void many_runs_are_held_on_one_connection() {
    var all = Stream.of(Job.values()).map(RunsOfNodesTest::queued).toList();
    var holds = all.stream().map(id -> runs(one).hold(id).orElseThrow()).toList();
    try {
      long connections =
          one.sql()
              .one(
                  """
                  SELECT count(DISTINCT pid) AS connections FROM pg_locks
                  WHERE locktype = 'advisory' AND classid = 7
                    AND database = (
                      SELECT oid FROM pg_database WHERE datname = current_database())
                  """,
                  row -> row.number("connections"));
      assertThat(connections).isEqualTo(1);
    } finally {
      holds.forEach(BatchRuns.Hold::close);
    }
  }

  @Test
  void what_is_looked_at_every_second_does_not_grow_with_history() {
    one.asSuperuser(HISTORY);
    queued(Job.CLEANUP);
    var dues = List.of(new Due(Job.CLEANUP, NOW), new Due(Job.HEALTH_CHECK, NOW));

    assertThat(read(() -> runs(one).scheduled(dues))).isLessThanOrEqualTo(2);
    assertThat(read(() -> runs(one).dueAgain(NOW, 100))).isZero();
    assertThat(read(() -> runs(one).nextAgain(NOW))).isZero();
    assertThat(read(() -> runs(one).lost(NOW, 100))).isLessThanOrEqualTo(1);
    assertThat(read(() -> runs(one).open())).isLessThanOrEqualTo(1);
    assertThat(read(() -> runs(one).lastEnds())).isLessThanOrEqualTo(Job.values().length + 1);
    assertThat(read(() -> runs(one).lastSuccesses())).isLessThanOrEqualTo(Job.values().length);
  }

  @Test
  void a_page_reads_its_own_rows() {
    one.asSuperuser(HISTORY);
    queued(Job.CLEANUP);

    for (var filter :
        List.of(
            new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            new Filter(
                Optional.of(Job.HEALTH_CHECK),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new Filter(
                Optional.empty(),
                Optional.of(RunStatus.SUCCEEDED),
                Optional.empty(),
                Optional.empty()),
            new Filter(
                Optional.empty(), Optional.empty(), Optional.of(TUESDAY), Optional.empty()))) {
      assertThat(read(() -> runs(one).page(filter, PAGE)))
          .as("%s", filter)
          .isBetween(PAGE + 1L, PAGE + 2L);
    }
  }

  private static long read(Runnable work) {
    return TableWork.of(one, work).get("batch_runs").read();
  }

  /// Each of ten is found, deleted, and compared with one that came later.
  @Test
  void old_runs_are_found_by_their_age() {
    one.asSuperuser(HISTORY);
    var leftovers = one.get(Leftovers.class);
    var before = Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofHours(10)).plusSeconds(1);
    var kind = Leftovers.Kind.ENDED_RUNS;
    assertThat(read(() -> leftovers.delete(kind, before, 1_000))).isLessThanOrEqualTo(30);
  }
}
