package com.oxuniverse.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.application.port.out.Payouts;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.persistence.database.TableWork;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Publishing costs what waits, however much was published before.
@Tag("integration")
class OutboxReadsTest {

  private static final int WAITING = 500;

  /// Of a hundred thousand events the last few hundred wait.
  private static final String MANY =
      """
      SET search_path = crypto;
      INSERT INTO outbox (topic, group_key, dedup_id, payload, created_at, published_at)
      SELECT 'day-settled', (n % 1000)::text, 'event:' || n, '{}', now(),
        CASE WHEN n <= 99500 THEN now() END
      FROM generate_series(1, 100000) AS n;
      INSERT INTO users (id, nickname)
      SELECT n, 'user' || n FROM generate_series(1, 50000) AS n;
      INSERT INTO points_ledger (
        user_id, seq, delta, balance_after, created_at, trading_day, symbol, reason, ref_id,
        prev_hash, hash)
      SELECT id, 1, 50, 50, now(), '2024-01-02', symbol, 'PREDICTION_WIN',
        'win:2024-01-02:' || symbol || ':' || id || ':1', a.head_hash, a.head_hash
      FROM users u JOIN points_accounts a ON a.user_id = u.id
      CROSS JOIN LATERAL (
        SELECT CASE WHEN id <= 100 THEN 'AAPL' ELSE 'MSFT' END AS symbol) AS picked;
      """;

  private static TestWorld world;
  private static OutboxLanes lanes;

  @BeforeAll
  static void publishMany() {
    world = TestWorld.create();
    lanes = world.get(OutboxLanes.class);
    world.asSuperuser(MANY);
    world.asSuperuser("VACUUM (ANALYZE) crypto.outbox, crypto.points_ledger");
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  private static long read(String table, Runnable work) {
    return TableWork.of(world, work).get(table).read();
  }

  /// Again and again, for a plan that is kept is made without knowing the lane.
  @Test
  void the_events_of_a_lane_are_read_alone() {
    for (int lane = 0; lane < 16; lane++) {
      var id = new LaneId(lane);
      int waiting = lanes.pending(id, WAITING).size();
      assertThat(read("outbox", () -> lanes.pending(id, WAITING).forEach(_ -> {})))
          .isBetween((long) waiting, 2L * waiting + 4);
    }
  }

  @Test
  void the_backlog_is_counted_without_what_was_published() {
    assertThat(lanes.backlog().events()).isEqualTo(WAITING);
    assertThat(read("outbox", () -> assertThat(lanes.backlog().events()).isEqualTo(WAITING)))
        .isBetween((long) WAITING, 2L * WAITING + 4);
  }

  /// A lane is not taken in a unit of work, where its reads could be counted: the plan tells.
  @Test
  void a_lane_is_taken_by_looking_at_one_event_of_each() {
    var plan =
        world
            .sql()
            .list("EXPLAIN " + JdbcOutboxLanes.TAKE, row -> row.text("QUERY PLAN"), "me", 1L)
            .stream()
            .collect(Collectors.joining("\n"));
    assertThat(plan)
        .contains("using outbox_waiting on outbox")
        .doesNotContain("Seq Scan")
        .doesNotContain("Hash");
  }

  @Test
  void events_are_marked_by_their_numbers() {
    var lane = lanes.take("me", Duration.ofSeconds(10)).orElseThrow();
    var some = lanes.pending(lane, 10);
    assertThat(read("outbox", () -> lanes.published(some, Instant.EPOCH)))
        .isLessThanOrEqualTo(2L * some.size() + 4);
    lanes.giveBack(lane, "me");
  }

  @Test
  void a_payout_reads_the_entries_of_its_symbol() {
    var payouts = world.get(Payouts.class);
    for (int i = 0; i < 8; i++) {
      assertThat(
              read(
                  "points_ledger",
                  () -> assertThat(payouts.of(Scene.TUESDAY, Scene.AAPL).awards()).isEqualTo(100)))
          .isBetween(100L, 204L);
    }
  }
}
