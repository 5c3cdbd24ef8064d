package com.oxuniverse.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CloseVerdictTest {

  private static Accepted accepted(String close, BigDecimal previousClose) {
    return new Accepted(new BigDecimal(close), Optional.ofNullable(previousClose));
  }

  @ParameterizedTest
  @CsvSource({
    "100.01,    100.000000, UP",
    "100.000001, 100.000000, UP",
    "99.999999, 100.000000, DOWN",
    "100,       100.000000, FLAT",
    "33.333333, 33.333333,  FLAT",
    "0.01,      0.000000,   UP",
    "100,       ,",
  })
  void the_outcome_of_a_day_informs_about_the_move_since_the_previous_close(
      String close, BigDecimal previous, Outcome outcome) {
    assertThat(accepted(close, previous).outcome()).isEqualTo(Optional.ofNullable(outcome));
  }

  @ParameterizedTest
  @CsvSource({
    "193.12, 196.890000,  -1.9148",
    "110,    100.000000,  10.0000",
    "100,    100.000000,  0.0000",
    // half-up: 0.00005 percent
    "100.00005, 100.000000, 0.0001",
    "99.99995,  100.000000, -0.0001",
    "100.000049, 100.000000, 0.0000",
    "2,      0.000003,    66666566.6667",
    "100,    ,",
    // a split left nothing of the six decimals
    "0.01,   0.000000,",
  })
  void the_change_in_percent_has_four_decimals_half_up(
      String close, BigDecimal previous, BigDecimal percent) {
    assertThat(accepted(close, previous).changePercent()).isEqualTo(Optional.ofNullable(percent));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void a_close_that_is_not_positive_cannot_be_accepted(BigDecimal close) {
    assertThatThrownBy(() -> new Accepted(close, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(close.toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = VoidReason.class,
      names = {"MISSING_CLOSE", "NON_POSITIVE", "WRONG_DAY", "ABNORMAL_MOVE", "DELISTED"})
  void a_refused_close_makes_the_day_void_whatever_the_previous_one(VoidReason reason) {
    var previous = Optional.of(new BigDecimal("100.000000"));

    assertThat(new Refused(reason, Optional.empty(), previous).outcome()).contains(Outcome.VOID);
    assertThat(new Refused(reason, previous, Optional.empty()).outcome()).contains(Outcome.VOID);
    assertThat(reason.refusesClose()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = VoidReason.class,
      names = {"NO_SNAPSHOT", "BAD_SNAPSHOT", "UNCHANGED"})
  void a_close_is_not_refused_for_a_picks_reason(VoidReason reason) {
    assertThat(reason.refusesClose()).isFalse();
    assertThatThrownBy(() -> new Refused(reason, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason.name());
  }

  @Test
  void the_reasons_of_a_close_are_listed_before_those_of_a_pick() {
    assertThat(VoidReason.values())
        .containsExactly(
            VoidReason.MISSING_CLOSE,
            VoidReason.NON_POSITIVE,
            VoidReason.WRONG_DAY,
            VoidReason.ABNORMAL_MOVE,
            VoidReason.DELISTED,
            VoidReason.NO_SNAPSHOT,
            VoidReason.BAD_SNAPSHOT,
            VoidReason.UNCHANGED);
  }
}
