package com.oxuniverse.domain.prediction;

/// The number of a stored pick.
public record PredictionId(long number) {

  public PredictionId {
    if (number <= 0) {
      throw new IllegalArgumentException("prediction ids start at 1, was " + number);
    }
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
