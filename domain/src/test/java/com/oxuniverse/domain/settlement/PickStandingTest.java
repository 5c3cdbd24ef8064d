package com.oxuniverse.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickOutcome.Correct;
import com.oxuniverse.domain.settlement.PickOutcome.Incorrect;
import com.oxuniverse.domain.settlement.PickOutcome.Voided;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PickStandingTest {

  @Test
  void a_pick_begins_pending_without_points() {
    assertThat(PickStanding.UNSETTLED)
        .isEqualTo(
            new PickStanding(PredictionStatus.PENDING, Optional.empty(), 0, Optional.empty()));
  }

  @Test
  void only_a_correct_pick_is_paid_and_each_remembers_the_revision_that_settled_it() {
    assertThat(PickStanding.settled(new Correct(), 50, 1))
        .isEqualTo(
            new PickStanding(PredictionStatus.CORRECT, Optional.empty(), 50, Optional.of(1)));
    assertThat(PickStanding.settled(new Incorrect(), 50, 2))
        .isEqualTo(
            new PickStanding(PredictionStatus.INCORRECT, Optional.empty(), 0, Optional.of(2)));
    assertThat(PickStanding.settled(new Voided(VoidReason.UNCHANGED), 50, 3))
        .isEqualTo(
            new PickStanding(
                PredictionStatus.VOID, Optional.of(VoidReason.UNCHANGED), 0, Optional.of(3)));
  }

  @ParameterizedTest
  @EnumSource(PredictionStatus.class)
  void a_void_pick_has_a_reason_and_no_other_pick_has_one(PredictionStatus status) {
    boolean isVoid = status == PredictionStatus.VOID;
    var right = isVoid ? Optional.of(VoidReason.DELISTED) : Optional.<VoidReason>empty();
    var wrong = isVoid ? Optional.<VoidReason>empty() : Optional.of(VoidReason.DELISTED);

    assertThat(new PickStanding(status, right, 0, Optional.empty()).voidReason()).isEqualTo(right);
    assertThatThrownBy(() -> new PickStanding(status, wrong, 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(status.name());
  }
}
