package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.UserId;

/// Begins a session of a user who has just signed in (rules 10).
public interface StartSession {

  /// @throws IllegalStateException if there is no such user, or none who is let in
  Started start(UserId user, SignIn signIn);

  /// @param refreshToken shown to nobody but the user
  record Started(Player player, Session session, Secret refreshToken) {}
}
