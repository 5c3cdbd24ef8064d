package com.oxuniverse.web.signin;

import java.util.List;

/// How users sign in.
public record SignInSetup(List<SignInProvider> providers) {

  public SignInSetup {
    providers = List.copyOf(providers);
  }

  /// Nobody can sign in.
  public static SignInSetup none() {
    return new SignInSetup(List.of());
  }
}
