package com.oxuniverse.marketdata.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveRateLimitTest {

  private final AtomicLong nanos = new AtomicLong(-5);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void no_span_of_time_holds_more_calls_than_the_rate(long seed) {
    var random = new Random(seed);
    int calls = 1 + random.nextInt(7);
    var span = Duration.ofSeconds(1);
    var limit = new RateLimit(new Rate(calls, span), nanos::get);
    var made = new ArrayList<Long>();
    for (int i = 0; i < 2_000; i++) {
      nanos.addAndGet(random.nextInt(400_000_000));
      limit
          .reserve(Duration.ofMillis(random.nextInt(1_500)))
          .ifPresent(wait -> made.add(nanos.get() + wait.toNanos()));
    }
    assertThat(made).isSorted().hasSizeGreaterThan(100);
    for (int i = calls; i < made.size(); i++) {
      assertThat(made.get(i) - made.get(i - calls))
          .as("seed %d, call %d", seed, i)
          .isGreaterThan(span.toNanos());
    }
  }

  @Test
  void what_would_take_too_long_is_not_booked() {
    var limit = new RateLimit(new Rate(1, Duration.ofSeconds(1)), nanos::get);

    assertThat(limit.reserve(Duration.ZERO)).contains(Duration.ZERO);
    assertThat(limit.reserve(Duration.ofSeconds(1))).isEmpty();
    assertThat(limit.reserve(Duration.ofSeconds(2))).contains(Duration.ofMillis(1_100));
    assertThat(limit.reserve(Duration.ofSeconds(2))).isEmpty();
  }
}
