package com.oxuniverse.application.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManualVerdictTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "-1"})
  void a_close_by_hand_is_positive(String price) {
    assertThatThrownBy(() -> new ManualVerdict.Close(new BigDecimal(price)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(price);
  }

  @Test
  void a_close_by_hand_may_be_as_small_as_a_price_can_be() {
    assertThat(new ManualVerdict.Close(new BigDecimal("0.000001")).price()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(VoidReason.class)
  void a_day_is_voided_for_a_closes_reason_and_not_for_a_picks(VoidReason reason) {
    if (reason.refusesClose()) {
      assertThat(new ManualVerdict.Voided(reason).reason()).isEqualTo(reason);
    } else {
      assertThatThrownBy(() -> new ManualVerdict.Voided(reason))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(reason.name());
    }
  }
}
