package com.oxuniverse.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementRulesTest {

  @ParameterizedTest
  @CsvSource({"0.30, 0.005, 5, PT6H", "0.000001, 0, 1, PT0S"})
  void numbers_within_the_limits_are_rules(
      BigDecimal move, BigDecimal within, int sessions, Duration giveUp) {
    assertThat(new SettlementRules(move, within, sessions, giveUp).giveUpAfter()).isEqualTo(giveUp);
  }

  @ParameterizedTest
  @CsvSource({
    "0,    0.005,  5, PT6H,  abnormal-move",
    "-0.3, 0.005,  5, PT6H,  abnormal-move",
    "0.3,  -0.001, 5, PT6H,  confirm-within",
    "0.3,  0.005,  0, PT6H,  previous-close-sessions",
    "0.3,  0.005,  5, PT-1S, give-up-after",
  })
  void numbers_beyond_them_are_refused_by_name(
      BigDecimal move, BigDecimal within, int sessions, Duration giveUp, String name) {
    assertThatThrownBy(() -> new SettlementRules(move, within, sessions, giveUp))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({
    "PT6H,  PT0S,     PT6H",
    "PT6H,  PT5H30M,  PT6H",
    "PT6H,  PT5H30M1S, PT6H1S",
    "PT6H,  PT48H,    PT48H30M",
    "PT10M, PT48H,    PT48H10M",
    "PT0S,  PT0S,     PT0S",
    "PT0S,  PT48H,    PT48H"
  })
  void a_day_that_is_begun_late_is_tried_for_half_an_hour_where_days_are_waited_for_so_long(
      Duration giveUpAfter, Duration begun, Duration givenUp) {
    var rules = new SettlementRules(new BigDecimal("0.3"), BigDecimal.ZERO, 5, giveUpAfter);
    var due = Instant.parse("2024-01-02T21:15:00Z");

    assertThat(rules.giveUpAt(due, due.plus(begun))).isEqualTo(due.plus(givenUp));
  }

  @ParameterizedTest
  @CsvSource({
    "200, 200,       true",
    "200, 201,       true",
    "200, 199,       true",
    "200, 201.00001, false",
    "200, 198.99999, false",
    "200, -200,      false",
    "200, 0,         false"
  })
  void closes_within_half_a_percent_of_the_first_are_the_same(
      BigDecimal close, BigDecimal second, boolean isSame) {
    assertThat(SettlementRules.DEFAULT.confirms(close, second)).isEqualTo(isSame);
  }
}
