package com.oxuniverse.domain.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {

  @Test
  void users_are_in_the_order_of_their_numbers_not_of_their_texts() {
    assertThat(new UserId(9))
        .isLessThan(new UserId(10))
        .isGreaterThan(new UserId(1))
        .isEqualByComparingTo(new UserId(9));
    assertThat(new UserId(10)).hasToString("10");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void user_ids_start_at_one(long number) {
    assertThatThrownBy(() -> new UserId(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Long.toString(number));
    assertThat(new UserId(1).number()).isOne();
  }
}
