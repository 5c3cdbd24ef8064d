package com.oxuniverse.application.port.out;

import java.time.Instant;

/// What is over and needed no more.
public interface Leftovers {

  enum Kind {
    /// Kept answers to requests, by when they expired, by the game's clock.
    EXPIRED_ANSWERS,
    /// Events that were published, by when they were, by the machine's clock.
    PUBLISHED_EVENTS,
    /// Notes of consumers about what they have done, by when they did it, by the machine's clock.
    CONSUMED_MESSAGES,
    /// Runs that have ended and are not tried again by themselves, by when they were queued, by the
    /// machine's clock.
    ENDED_RUNS
  }

  /// Deletes some that are from before.
  ///
  /// @return how many; less than `limit` if none are left
  int delete(Kind kind, Instant before, int limit);
}
