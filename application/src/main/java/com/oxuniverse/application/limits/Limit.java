package com.oxuniverse.application.limits;

import java.time.Duration;

/// So many requests in so long a time. What was used comes back evenly, not all at once: of 60 a
/// minute one comes back every second.
public record Limit(int requests, Duration per) {

  public Limit {
    if (requests < 1) {
      throw new IllegalArgumentException("requests must be positive, was " + requests);
    }
    if (per.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("per must be a second at least, was " + per);
    }
  }

  public static Limit perMinute(int requests) {
    return new Limit(requests, Duration.ofMinutes(1));
  }

  /// How long until one more request may come, when none is left.
  public Duration untilNext() {
    return per.dividedBy(requests);
  }

  /// How long until all are there again, when so many are left.
  public Duration untilFull(int left) {
    return per.multipliedBy(requests - (long) left).dividedBy(requests);
  }
}
