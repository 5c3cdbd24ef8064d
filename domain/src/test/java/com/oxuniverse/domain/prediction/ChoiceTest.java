package com.oxuniverse.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void up_and_down_are_each_others_opposite() {
    assertThat(Choice.UP.opposite()).isEqualTo(Choice.DOWN);
    assertThat(Choice.DOWN.opposite()).isEqualTo(Choice.UP);
  }
}
