package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.Secret;
import java.time.Instant;
import java.util.Optional;

/// Takes up a sign-in when its user comes back from the provider; each once.
public interface ResumeSignIn {

  /// @param provider through whose callback the user came
  /// @param browser from the browser's cookie
  Result resume(String provider, Secret state, Optional<Secret> browser);

  sealed interface Result {}

  /// @param freshSince when the sign-in was begun, if the provider was to ask the user anew
  record Resumed(String nonce, String codeVerifier, String returnTo, Optional<Instant> freshSince)
      implements Result {

    @Override
    public String toString() {
      return "Resumed[…]";
    }
  }

  /// Never begun, taken up before, or too long ago.
  record Unknown() implements Result {}

  /// Another browser has begun it: somebody wants to sign a victim in as themselves, or has got
  /// hold of a victim's answer.
  record OtherBrowser() implements Result {}

  /// The user was sent to another provider than the one that seems to answer (RFC 9700 4.4).
  record OtherProvider(String returnTo) implements Result {}
}
