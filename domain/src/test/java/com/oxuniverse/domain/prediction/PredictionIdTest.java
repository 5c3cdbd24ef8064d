package com.oxuniverse.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PredictionIdTest {

  @Test
  void the_numbers_of_stored_picks_start_at_one() {
    assertThat(new PredictionId(1)).hasToString("1");
    assertThatThrownBy(() -> new PredictionId(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }
}
