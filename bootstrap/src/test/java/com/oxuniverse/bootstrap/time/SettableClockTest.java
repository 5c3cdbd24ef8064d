package com.oxuniverse.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableClockTest {

  private static final Instant NOON = Instant.parse("2024-01-02T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);

  @Test
  void it_stands_still_until_it_is_moved() {
    assertThat(clock.instant()).isEqualTo(NOON).isEqualTo(clock.instant());
    clock.set(NOON.plusSeconds(1));
    clock.advance(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(61));
  }

  @Test
  void it_never_goes_back() {
    clock.set(NOON);
    assertThatThrownBy(() -> clock.set(NOON.minusNanos(1000)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void it_shows_no_less_than_microseconds_for_the_database_keeps_no_more() {
    clock.set(NOON.plusNanos(1_999));
    assertThat(clock.instant()).isEqualTo(NOON.plusNanos(1_000));
    clock.advance(Duration.ofNanos(1_999));
    assertThat(clock.instant()).isEqualTo(NOON.plusNanos(2_000));
  }
}
