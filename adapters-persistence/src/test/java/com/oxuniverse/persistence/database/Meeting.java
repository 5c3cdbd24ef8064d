package com.oxuniverse.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Two units of work that meet at the same row.
public final class Meeting {

  private static final String AWAIT =
      """
      DO $$ BEGIN
        FOR attempt IN 1..3000 LOOP
          PERFORM pg_stat_clear_snapshot();
          IF EXISTS (
            SELECT FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock') THEN
            RETURN;
          END IF;
          PERFORM pg_sleep(0.01);
        END LOOP;
        RAISE 'nobody waits for a lock';
      END $$
      """;

  private Meeting() {}

  /// Commits `first` only when `second` waits for it.
  ///
  /// @return what `second` came to
  public static <T> T in(TestWorld world, Supplier<?> first, Supplier<T> second) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          world.inUnitOfWork(() -> {
            assertThat(first.get()).isEqualTo(true);
            var started = CompletableFuture.supplyAsync(() -> world.inUnitOfWork(second), threads);
            world.asSuperuser(AWAIT);
            return started;
          });
      return waiting.join();
    }
  }
}
