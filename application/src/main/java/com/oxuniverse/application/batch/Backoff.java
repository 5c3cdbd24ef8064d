package com.oxuniverse.application.batch;

import java.time.Duration;

/// How long is waited before something is tried once more: each time twice as long as the last.
enum Backoff {
  /// What is not there yet, such as a close.
  OF_WAITS(Duration.ofSeconds(15)),
  OF_FAILURES(Duration.ofSeconds(5));

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Duration first;

  Backoff(Duration first) {
    this.first = first;
  }

  /// @param times how often it was tried in vain, at least once
  Duration after(int times) {
    // Seven times twice is longer than the longest of any.
    var length = first.multipliedBy(1L << Math.min(times - 1, 7));
    return length.compareTo(LONGEST) < 0 ? length : LONGEST;
  }
}
