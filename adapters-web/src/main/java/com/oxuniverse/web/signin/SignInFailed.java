package com.oxuniverse.web.signin;

/// A sign-in cannot go on.
final class SignInFailed extends Exception {

  private final SignInError error;

  /// @param message for the log
  SignInFailed(SignInError error, String message) {
    super(message, null, false, false);
    this.error = error;
  }

  SignInError error() {
    return error;
  }
}
