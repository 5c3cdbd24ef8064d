package com.oxuniverse.web.limits;

import java.util.Locale;
import java.util.Set;

/// Requests that are counted together.
public enum LimitGroup {
  /// On their way to a provider and back. By address: nobody is known yet.
  SIGN_IN,
  /// New access tokens. By address, for the same reason.
  REFRESH,
  /// Picks, and whatever else a user changes.
  SUBMIT,
  READ,
  /// Whatever one API key asks, of what its owner may: a program that runs wild leaves its owner
  /// the rest. By key.
  KEY,
  /// All that is known of a user, at once: it costs as much as many others. By user.
  EXPORT,
  ADMIN,
  /// Whatever is asked without a token. By address.
  ANONYMOUS,
  /// Tokens and keys that were none, by address; and what is not a user's to do, by user.
  FAILED_SIGN_IN;

  private static final String API = "/api/v1/";
  private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The one table of which path is counted as what, for users who are signed in. A path that is
  /// not in it is counted all the same.
  static LimitGroup of(String method, String path) {
    if (path.startsWith(API + "auth/oauth")) {
      return SIGN_IN;
    }
    if (path.startsWith(API + "auth/token")) {
      return REFRESH;
    }
    if (path.startsWith(API + "admin/") || path.startsWith(API + "batch/")) {
      return ADMIN;
    }
    if (path.equals(API + "users/me/export")) {
      return EXPORT;
    }
    return CHANGES.contains(method) ? SUBMIT : READ;
  }

  /// Whether it is counted by address, whoever is signed in.
  boolean isByAddress() {
    return switch (this) {
      case SIGN_IN, REFRESH, ANONYMOUS, FAILED_SIGN_IN -> true;
      case SUBMIT, READ, KEY, EXPORT, ADMIN -> false;
    };
  }

  /// As settings and clients know it: `sign-in`.
  public String text() {
    return text;
  }
}
