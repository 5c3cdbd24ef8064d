package com.oxuniverse.domain.prediction;

/// Where a pick stands: `PENDING → LOCKED → CORRECT | INCORRECT | VOID`, or `PENDING → CANCELLED`.
public enum PredictionStatus {
  PENDING,
  LOCKED,
  CORRECT,
  INCORRECT,
  VOID,
  CANCELLED
}
