package com.oxuniverse.web.security;

/// What a caller may do. Every route asks for one of these, or for nothing.
final class Grant {

  /// Comes from a session: a person who has signed in, and no program with a key.
  static final String SESSION = "SESSION";

  /// Sees what the user sees in the game.
  static final String READ = "READ";

  /// Makes picks.
  static final String PREDICT = "PREDICT";

  static final String ADMIN = "ADMIN";

  /// An admin who has signed in a short while ago (rules 10).
  static final String FRESH_ADMIN = "FRESH_ADMIN";

  private Grant() {}
}
