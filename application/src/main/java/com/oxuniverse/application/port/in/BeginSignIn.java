package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.Secret;

/// Remembers that a browser goes to a provider to sign in.
public interface BeginSignIn {

  /// @param returnTo a path of ours, where the user came from
  /// @param isFresh that the provider is to ask the user anew
  Begun begin(String provider, String returnTo, boolean isFresh);

  /// What goes with the user.
  ///
  /// @param state for the provider to give back
  /// @param nonce for the provider to put into the ID token
  /// @param codeVerifier kept here; only its hash goes to the provider (RFC 7636)
  /// @param browser for a cookie of that browser
  record Begun(Secret state, String nonce, String codeVerifier, Secret browser) {

    @Override
    public String toString() {
      return "Begun[…]";
    }
  }
}
