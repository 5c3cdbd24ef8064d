package com.oxuniverse.domain.calendar;

import java.time.Instant;

/// When picks of one day are taken: from `opensAt` (inclusive) to `closesAt` (exclusive).
public record PredictionWindow(Instant opensAt, Instant closesAt) {

  public PredictionWindow {
    if (!opensAt.isBefore(closesAt)) {
      throw new IllegalArgumentException(
          "window closes at %s, before it opens".formatted(closesAt));
    }
  }

  public boolean contains(Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(closesAt);
  }
}
