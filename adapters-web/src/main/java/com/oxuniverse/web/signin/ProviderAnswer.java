package com.oxuniverse.web.signin;

import com.oxuniverse.application.access.Secret;
import java.util.Optional;

/// What a browser brings back from a provider.
///
/// @param browser from its own cookie
/// @param access the token of the session that the browser had until now
/// @param device what it calls itself
record ProviderAnswer(
    Optional<Secret> state,
    Optional<Secret> browser,
    Optional<String> access,
    Optional<String> code,
    Optional<String> error,
    Optional<String> issuer,
    String device) {

  @Override
  public String toString() {
    return "ProviderAnswer[…]";
  }
}
