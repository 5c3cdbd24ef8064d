package com.oxuniverse.persistence.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.out.DatabaseClock;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class DatabaseClockTest {

  private static final Duration LITTLE = Duration.ofSeconds(30);

  /// The server of the tests runs on this machine.
  @Test
  void the_database_tells_its_own_time_even_within_a_transaction() {
    try (var world = TestWorld.create()) {
      var clock = world.get(DatabaseClock.class);
      assertThat(clock.aheadOf(InstantSource.system()).abs()).isLessThan(LITTLE);
      world.inUnitOfWork(() -> {
        var stopped = InstantSource.fixed(Instant.now());
        assertThat(clock.aheadOf(stopped)).isLessThan(clock.aheadOf(stopped));
        return clock;
      });
    }
  }

  @Test
  void waiting_for_a_connection_is_no_difference_of_clocks() throws InterruptedException {
    try (var world = TestWorld.create()) {
      var sql = world.get(Sql.class);
      var clock = world.get(DatabaseClock.class);
      var taken = new CountDownLatch(TestWorld.POOL_SIZE);
      var enough = new CountDownLatch(1);
      for (int i = 0; i < TestWorld.POOL_SIZE; i++) {
        Thread.ofVirtual()
            .start(() ->
                sql.with(_ -> {
                  taken.countDown();
                  return waited(enough);
                }));
      }
      taken.await();
      // Looked at first when somebody has let go, and so much later than it was asked for.
      var asked = new AtomicInteger();
      InstantSource ours =
          () -> {
            asked.incrementAndGet();
            return Instant.now();
          };
      var answer = CompletableFuture.supplyAsync(() -> clock.aheadOf(ours));
      Thread.sleep(Duration.ofMillis(300));
      assertThat(asked).hasValue(0);
      enough.countDown();
      assertThat(answer.join().abs()).isLessThan(LITTLE);
      assertThat(asked).hasValue(2);
    }
  }

  private static boolean waited(CountDownLatch enough) {
    try {
      return enough.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
