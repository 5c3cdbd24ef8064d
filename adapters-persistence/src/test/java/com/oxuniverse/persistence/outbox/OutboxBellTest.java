package com.oxuniverse.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.events.NewEvent.DaySettled;
import com.oxuniverse.application.port.out.Outbox;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever publishes is told of what is written, here or on another node.
@Tag("integration")
@Timeout(60)
class OutboxBellTest {

  private static final Duration FOR_EVER = Duration.ofMinutes(10);
  private static final Duration A_MOMENT = Duration.ofMillis(300);

  private static final String BREAK =
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name LIKE 'ox-universe %'
      """;

  private final TestWorld here = TestWorld.create();
  private final TestWorld there = here.secondInstance();

  @AfterEach
  void close() {
    there.close();
    here.close();
  }

  private static void write(TestWorld node, int day) {
    var event = new DaySettled(Scene.TUESDAY.plusDays(day), Instant.EPOCH);
    var _ =
        node.inUnitOfWork(() -> {
          node.get(Outbox.class).add(event);
          return event;
        });
  }

  /// Somebody who waits on a node, from after this call on.
  private static CompletableFuture<Void> waiting(TestWorld node) {
    var lanes = node.get(OutboxLanes.class);
    var ready = new CompletableFuture<Void>();
    var told = new CompletableFuture<Void>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            lanes.awaitNews(Duration.ZERO);
            lanes.awaitNews(A_MOMENT); // What has rung before is over then.
            ready.complete(null);
            lanes.awaitNews(FOR_EVER);
            told.complete(null);
          } catch (InterruptedException e) {
            told.completeExceptionally(e);
          }
        });
    ready.join();
    return told;
  }

  private void awaitEars(int nodes) {
    here.asSuperuser(
        """
        DO $$ BEGIN
          FOR attempt IN 1..3000 LOOP
            PERFORM pg_stat_clear_snapshot();
            IF (SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = 'ox-universe ear'
                  AND state = 'idle' AND query = 'LISTEN outbox') = %d THEN
              RETURN;
            END IF;
            PERFORM pg_sleep(0.01);
          END LOOP;
          RAISE 'nobody listens';
        END $$
        """
            .formatted(nodes));
  }

  @Test
  void a_writer_wakes_its_own_node_and_the_other() {
    var one = waiting(here);
    var other = waiting(there);
    awaitEars(2);
    write(here, 1);
    assertThat(one).succeedsWithin(5, TimeUnit.SECONDS);
    assertThat(other).succeedsWithin(5, TimeUnit.SECONDS);
  }

  @Test
  void what_was_rung_between_two_waits_is_not_missed() throws InterruptedException {
    waiting(here).cancel(false);
    var lanes = here.get(OutboxLanes.class);
    lanes.awaitNews(Duration.ZERO);
    write(here, 1);
    lanes.awaitNews(FOR_EVER);
    assertThat(lanes.backlog().events()).isEqualTo(1);
  }

  @Test
  void what_fails_rings_nobody() throws Exception {
    var told = waiting(here);
    awaitEars(1);
    assertThatThrownBy(() ->
            here.inUnitOfWork(() -> {
              here.get(Outbox.class).add(new DaySettled(Scene.TUESDAY, Instant.EPOCH));
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> told.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  /// A node that only writes keeps no connection beside the pool.
  @Test
  void a_node_where_nobody_waits_is_silent() {
    write(here, 1);
    long others =
        here.sql()
            .one(
                """
                SELECT count(*) AS others FROM pg_stat_activity
                WHERE datname = current_database() AND application_name LIKE 'ox-universe %'
                """,
                row -> row.number("others"));
    assertThat(others).isZero();
  }

  @Test
  void the_bell_is_heard_again_after_the_database_was_away() {
    waiting(here).cancel(false);
    waiting(there).cancel(false);
    write(here, 1);
    awaitEars(2);
    for (int i = 2; i < 5; i++) {
      here.asSuperuser(BREAK);
      awaitEars(2);
      var told = waiting(there);
      // The teller finds out only when it tells.
      write(here, i);
      assertThat(told).succeedsWithin(10, TimeUnit.SECONDS);
    }
  }
}
