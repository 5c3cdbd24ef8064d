package com.oxuniverse.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionStatusTest {

  @ParameterizedTest
  @CsvSource({
    "PENDING,   false",
    "LOCKED,    false",
    "CORRECT,   true",
    "INCORRECT, true",
    "VOID,      true",
    "CANCELLED, false",
  })
  void correct_incorrect_and_void_picks_are_settled(PredictionStatus status, boolean settled) {
    assertThat(status.isSettled()).isEqualTo(settled);
  }
}
