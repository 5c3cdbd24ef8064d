package com.oxuniverse.application.access;

import java.time.Instant;
import java.util.Optional;

/// A sign-in that a provider has vouched for.
///
/// @param provider for example `google`
/// @param at when the provider saw the user, its `auth_time`; [#LONG_AGO] if it does not tell
/// @param device what the browser or program calls itself, for the user to recognise; may be empty
public record SignIn(String provider, Instant at, String device) {

  /// For who may have been seen at any time: nothing is fresh by it.
  public static final Instant LONG_AGO = Instant.EPOCH;

  /// When the provider saw the user, if it has told.
  public Optional<Instant> seenAt() {
    return at.equals(LONG_AGO) ? Optional.empty() : Optional.of(at);
  }
}
