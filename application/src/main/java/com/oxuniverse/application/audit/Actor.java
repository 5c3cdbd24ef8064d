package com.oxuniverse.application.audit;

/// By whom something is done that the audit trail tells.
public sealed interface Actor permits Admin, Actor.Internal {

  /// How the audit trail names it.
  String signature();

  /// A program of the operator's, which is no user: another schedule than our own.
  record Internal() implements Actor {

    /// No admin is called so: theirs have a `#`.
    @Override
    public String signature() {
      return "internal";
    }
  }
}
