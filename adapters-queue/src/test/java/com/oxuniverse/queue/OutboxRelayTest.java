package com.oxuniverse.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.in.RelayOutbox;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutboxRelayTest {

  private final SynchronousQueue<String> rings = new SynchronousQueue<>();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger published = new AtomicInteger();

  private void await(Duration atMost) throws InterruptedException {
    var _ = rings.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private int publishOne() {
    if (left.getAndUpdate(it -> Math.max(0, it - 1)) == 0) {
      return 0;
    }
    return published.incrementAndGet() > 0 ? 1 : 0;
  }

  private void during(RelayOutbox relay, Runnable test) throws InterruptedException {
    var running = new OutboxRelay(relay, this::await, 2).start();
    try {
      test.run();
    } finally {
      running.stop();
    }
  }

  @Test
  void everything_is_published_whenever_the_bell_rings() throws InterruptedException {
    during(
        this::publishOne,
        () -> {
          for (int round = 1; round <= 3; round++) {
            left.set(10);
            Eventually.is("somebody hears it", () -> rings.offer("ring"));
            int soFar = 10 * round;
            Eventually.is("all are published", () -> published.get() == soFar);
          }
        });
  }

  @Test
  void what_nobody_rang_for_is_found_too() throws InterruptedException {
    during(
        this::publishOne,
        () -> {
          left.set(5);
          Eventually.is("all are published", () -> published.get() == 5);
        });
  }

  @Test
  void queues_or_a_database_that_are_away_are_awaited() throws InterruptedException {
    var failures = new AtomicInteger(4);
    left.set(5);
    during(
        () -> {
          if (failures.getAndDecrement() > 0) {
            throw new TransientFailure("away");
          }
          return publishOne();
        },
        () -> Eventually.is("all are published", () -> published.get() == 5));
    assertThat(failures.get()).isNegative();
  }
}
