package com.oxuniverse.application.prediction;

import java.time.Duration;

/// How long a missing snapshot may still come (rules 4).
///
/// @param fillFor after the choice was made; then the pick stays without one and will be void
public record SnapshotRules(Duration fillFor) {

  public static final SnapshotRules DEFAULT = new SnapshotRules(Duration.ofMinutes(2));

  public SnapshotRules {
    if (fillFor.isNegative()) {
      throw new IllegalArgumentException("fill-for must not be negative, was " + fillFor);
    }
  }
}
