package com.oxuniverse.persistence.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.out.DatabaseClock;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class DatabaseClockTest {

  /// The server of the tests runs on this machine.
  @Test
  void the_database_tells_its_own_time_even_within_a_transaction() {
    try (var world = TestWorld.create()) {
      var clock = world.get(DatabaseClock.class);
      assertThat(Duration.between(Instant.now(), clock.now()).abs())
          .isLessThan(Duration.ofSeconds(30));
      world.inUnitOfWork(() -> {
        assertThat(clock.now()).isBefore(clock.now());
        return clock;
      });
    }
  }
}
