package com.oxuniverse.persistence.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.limits.Limit;
import com.oxuniverse.application.limits.SharedLimits;
import com.oxuniverse.application.limits.SharedLimitsContract;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class PostgresLimitsTest {

  private static TestWorld world;

  @BeforeAll
  static void createTheWorld() {
    world = TestWorld.create();
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  private static SharedLimits limits(TestWorld node, InstantSource clock) {
    return new PostgresLimits(node.get(Database.class), node.sql(), clock);
  }

  @Nested
  class Contract extends SharedLimitsContract {

    @Override
    protected SharedLimits limits() {
      world.asSuperuser("DELETE FROM crypto.rate_limits");
      return PostgresLimitsTest.limits(world, clock);
    }
  }

  @Test
  void two_nodes_that_race_together_grant_what_there_is_and_no_more() {
    var clock = new SettableClock(Scene.at("10:00"));
    try (var second = world.secondInstance()) {
      var one = limits(world, clock);
      var other = limits(second, clock);
      var caller = new AtomicInteger();

      var granted =
          Burst.of(
              64,
              () -> {
                var node = caller.getAndIncrement() % 2 == 0 ? one : other;
                return node.take("raced", Limit.perMinute(40), 1).granted();
              });

      assertThat(granted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
    }
  }

  @Test
  void counting_waits_for_no_disk() {
    String persistence =
        world
            .sql()
            .one(
                "SELECT relpersistence::text AS kind FROM pg_class WHERE oid = 'rate_limits'::regclass",
                row -> row.text("kind"));
    assertThat(persistence).isEqualTo("u");
  }
}
