package com.oxuniverse.application.access;

import java.time.Duration;
import java.time.Instant;

/// How long what is valid (rules 10).
///
/// @param refreshIdle a refresh token that nobody used for that long is worth nothing
/// @param session no session lasts longer, however often it is refreshed
/// @param retry how long a refresh token that was used once more gets the same answer: a client
///   whose first answer was lost on the way asks again
/// @param freshSignIn dangerous admin acts need a sign-in no older than that
public record AccessRules(
    Duration refreshIdle, Duration session, Duration retry, Duration freshSignIn) {

  public static final AccessRules DEFAULT =
      new AccessRules(
          Duration.ofDays(30),
          Duration.ofDays(180),
          Duration.ofSeconds(10),
          Duration.ofMinutes(15));

  public AccessRules {
    if (!refreshIdle.isPositive() || session.compareTo(refreshIdle) < 0) {
      throw new IllegalArgumentException(
          "a session (%s) lasts no shorter than its refresh token (%s)"
              .formatted(session, refreshIdle));
    }
    if (retry.isNegative() || retry.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException("a retry is answered for at most a minute, not " + retry);
    }
    if (!freshSignIn.isPositive()) {
      throw new IllegalArgumentException("a sign-in is fresh for some time, not " + freshSignIn);
    }
  }

  /// The same, but no session is shorter than that.
  public AccessRules lasting(Duration atLeast) {
    return new AccessRules(
        longer(refreshIdle, atLeast), longer(session, atLeast), retry, freshSignIn);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /// Until when a refresh token is worth something that is made `now`; its session ends with the
  /// last one.
  Instant tokenExpiry(Instant sessionStartedAt, Instant now) {
    var idle = now.plus(refreshIdle);
    var latest = sessionStartedAt.plus(session);
    return idle.isBefore(latest) ? idle : latest;
  }
}
