package com.oxuniverse.domain.points;

/// What the game pays, in whole points (rules 7).
public record PointRules(long signupBonus, long predictionWin) {

  public static final PointRules DEFAULT = new PointRules(1000, 50);

  public PointRules {
    if (signupBonus < 0) {
      throw new IllegalArgumentException("signup-bonus must not be negative, was " + signupBonus);
    }
    if (predictionWin <= 0) {
      throw new IllegalArgumentException("prediction-win must be positive, was " + predictionWin);
    }
  }
}
