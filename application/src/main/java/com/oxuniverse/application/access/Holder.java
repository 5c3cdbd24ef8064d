package com.oxuniverse.application.access;

import com.oxuniverse.application.player.Player;
import java.time.Instant;
import java.util.Set;

/// Whose session or key it is, as they are now and not as a token says.
public sealed interface Holder {

  Player player();

  Player.Status status();

  /// @param signedInAt when the provider saw the user
  record OfSession(Player player, Player.Status status, SessionId session, Instant signedInAt)
      implements Holder {}

  record OfKey(Player player, Player.Status status, long key, Set<Scope> scopes) implements Holder {

    public OfKey {
      scopes = Set.copyOf(scopes);
    }
  }
}
