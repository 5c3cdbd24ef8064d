package com.oxuniverse.application.access;

import java.time.Instant;

/// A sign-in whose user is at the provider.
///
/// @param state of the `state` parameter
/// @param provider where the user was sent; nobody else may send them back
/// @param nonce what the ID token must repeat
/// @param codeVerifier of the code challenge (RFC 7636)
/// @param browser of the secret that the browser keeps in a cookie; another browser has not begun
///   it
/// @param returnTo a path of ours
/// @param isFresh that the provider is to ask the user anew
public record PendingSignIn(
    SecretHash state,
    String provider,
    String nonce,
    String codeVerifier,
    SecretHash browser,
    String returnTo,
    boolean isFresh,
    Instant expiresAt) {

  @Override
  public String toString() {
    return "PendingSignIn[%s]".formatted(provider);
  }
}
