package com.oxuniverse.web.signin;

import java.util.Locale;

/// Why somebody was not signed in, for the page they come back to.
enum SignInError {
  /// The user would not.
  REFUSED,
  /// The provider says no, or what it says cannot be trusted.
  PROVIDER_ERROR,
  /// The provider does not answer, or we cannot just now; later may be better.
  UNAVAILABLE,
  /// It took too long, was finished before, or was begun elsewhere.
  EXPIRED,
  /// The user is not let in any more.
  SUSPENDED;

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
