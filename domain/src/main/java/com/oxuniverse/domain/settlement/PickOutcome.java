package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.prediction.PredictionStatus;

/// What became of a pick.
public sealed interface PickOutcome {

  PredictionStatus status();

  record Correct() implements PickOutcome {
    @Override
    public PredictionStatus status() {
      return PredictionStatus.CORRECT;
    }
  }

  record Incorrect() implements PickOutcome {
    @Override
    public PredictionStatus status() {
      return PredictionStatus.INCORRECT;
    }
  }

  record Voided(VoidReason reason) implements PickOutcome {
    @Override
    public PredictionStatus status() {
      return PredictionStatus.VOID;
    }
  }
}
