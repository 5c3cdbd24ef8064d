package com.oxuniverse.web.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How users sign in.
///
/// @param publicUrl where browsers reach us; nothing for where we listen
public record SignInSetup(Optional<URI> publicUrl, List<SignInProvider> providers) {

  public SignInSetup {
    providers = List.copyOf(providers);
  }

  /// Nobody can sign in.
  public static SignInSetup none() {
    return new SignInSetup(Optional.empty(), List.of());
  }
}
