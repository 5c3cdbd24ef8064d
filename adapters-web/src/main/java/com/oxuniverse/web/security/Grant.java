package com.oxuniverse.web.security;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.player.Player;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a caller may do. Every route asks for one of these, or for nothing.
public final class Grant {

  /// Comes from a session: a person who has signed in, and no program with a key.
  static final String SESSION = "SESSION";

  /// Sees what the user sees in the game.
  static final String READ = "READ";

  /// Makes picks.
  static final String PREDICT = "PREDICT";

  static final String ADMIN = "ADMIN";

  /// An admin, or a program of the operator's.
  static final String ORDER_JOBS = "ORDER_JOBS";

  /// An admin who has signed in a short while ago (rules 10).
  public static final String FRESH_ADMIN = "FRESH_ADMIN";

  private Grant() {}

  /// @param fresh a sign-in from then on was a short while ago
  static Set<String> of(Holder holder, Instant fresh) {
    return switch (holder) {
      case Holder.OfSession session -> ofSession(session, fresh);
      case Holder.OfKey key -> ofKey(key.scopes());
    };
  }

  private static Set<String> ofSession(Holder.OfSession session, Instant fresh) {
    var grants = new HashSet<>(List.of(SESSION, READ, PREDICT));
    if (session.player().role() == Player.Role.ADMIN) {
      grants.add(ADMIN);
      grants.add(ORDER_JOBS);
      if (!session.signedInAt().isBefore(fresh)) {
        grants.add(FRESH_ADMIN);
      }
    }
    return grants;
  }

  /// A key can never do what it takes a person for, whoever owns it.
  private static Set<String> ofKey(Set<Scope> scopes) {
    var grants = new HashSet<String>();
    for (Scope scope : scopes) {
      grants.add(
          switch (scope) {
            case READ -> READ;
            case PREDICT -> PREDICT;
          });
    }
    return grants;
  }
}
