package com.oxuniverse.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PredictionWindowTest {

  private static final Instant OPENS = Instant.parse("2024-01-01T21:00:00Z");
  private static final Instant CLOSES = Instant.parse("2024-01-02T14:59:00Z");
  private static final PredictionWindow WINDOW = new PredictionWindow(OPENS, CLOSES);

  @Test
  void includes_its_first_moment_and_excludes_its_last() {
    assertThat(WINDOW.contains(OPENS.minusNanos(1))).isFalse();
    assertThat(WINDOW.contains(OPENS)).isTrue();
    assertThat(WINDOW.contains(CLOSES.minusNanos(1))).isTrue();
    assertThat(WINDOW.contains(CLOSES)).isFalse();
  }

  @Test
  void a_window_that_closes_when_it_opens_is_none() {
    assertThatThrownBy(() -> new PredictionWindow(OPENS, OPENS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(OPENS.toString());
  }
}
