package com.oxuniverse.domain.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotRulesTest {

  @ParameterizedTest
  @CsvSource({"1, 0, PT0.001S", "10, 10, P1D", "3, 7, PT5M"})
  void numbers_within_the_limits_are_rules(int base, int ads, Duration refillAfter) {
    assertThat(new SlotRules(base, ads, refillAfter).base()).isEqualTo(base);
  }

  @ParameterizedTest
  @CsvSource({
    "0,  7,  PT5M,  base slots",
    "11, 7,  PT5M,  base slots",
    "3,  -1, PT5M,  ad unlocks",
    "3,  11, PT5M,  ad unlocks",
    "3,  7,  PT0S,  refill-after",
    "3,  7,  PT-1S, refill-after",
  })
  void numbers_beyond_them_are_refused_by_name(
      int base, int ads, Duration refillAfter, String name) {
    assertThatThrownBy(() -> new SlotRules(base, ads, refillAfter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }
}
