package com.oxuniverse.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {

  private static AccessRules rules(String idle, String session, String retry, String fresh) {
    return new AccessRules(
        Duration.parse(idle),
        Duration.parse(session),
        Duration.parse(retry),
        Duration.parse(fresh));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, P1D, PT10S, PT15M",
    "P2D, P1D, PT10S, PT15M",
    "P1D, P1D, PT-1S, PT15M",
    "P1D, P1D, PT61S, PT15M",
    "P1D, P1D, PT10S, PT0S"
  })
  void what_makes_no_sense_is_refused(String idle, String session, String retry, String fresh) {
    assertThatIllegalArgumentException().isThrownBy(() -> rules(idle, session, retry, fresh));
  }

  @Test
  void sessions_can_be_made_to_last() {
    assertThat(AccessRules.DEFAULT.lasting(Duration.ofDays(90)))
        .isEqualTo(rules("P90D", "P180D", "PT10S", "PT15M"));
    assertThat(AccessRules.DEFAULT.lasting(Duration.ofDays(366)))
        .isEqualTo(rules("P366D", "P366D", "PT10S", "PT15M"));
    assertThat(AccessRules.DEFAULT.lasting(Duration.ofMinutes(5))).isEqualTo(AccessRules.DEFAULT);
  }

  @Test
  void the_bounds_themselves_are_taken() {
    assertThatNoException().isThrownBy(() -> rules("P1D", "P1D", "PT0S", "PT1S"));
    assertThatNoException().isThrownBy(() -> rules("P1D", "P1D", "PT1M", "PT1S"));
  }
}
