package com.oxuniverse.application.limits;

/// Counts requests for all nodes together, by the real time. No port of the game, which knows
/// nothing of requests: what lets them in asks for it directly.
public interface SharedLimits {

  /// @param granted how many may be let in, at most those wanted
  /// @param left how many more there are at the moment
  record Taken(int granted, int left) {}

  /// Takes up to `wanted` requests out of what `subject` has left; others see them as gone.
  ///
  /// @param subject whose requests are counted, and which of them
  /// @throws com.oxuniverse.application.TransientFailure if nobody can say now
  Taken take(String subject, Limit limit, int wanted);

  /// Forgets subjects that have all their requests back, so many at most.
  ///
  /// @return how many were forgotten
  int forgetIdle(int atMost);
}
