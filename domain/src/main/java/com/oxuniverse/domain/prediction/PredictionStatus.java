package com.oxuniverse.domain.prediction;

/// Where a pick stands: `PENDING → LOCKED → CORRECT | INCORRECT | VOID`, or `PENDING → CANCELLED`.
public enum PredictionStatus {
  PENDING,
  LOCKED,
  CORRECT,
  INCORRECT,
  VOID,
  CANCELLED;

  public boolean isSettled() {
    return switch (this) {
      case CORRECT, INCORRECT, VOID -> true;
      case PENDING, LOCKED, CANCELLED -> false;
    };
  }
}
