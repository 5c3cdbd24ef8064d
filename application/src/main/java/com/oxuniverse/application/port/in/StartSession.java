package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.UserId;

/// Begins a session of a user who has just signed in (rules 10).
public interface StartSession {

  Result start(UserId user, SignIn signIn);

  sealed interface Result {}

  /// @param refreshToken shown to nobody but the user
  record Started(Player player, Session session, Secret refreshToken) implements Result {}

  /// There is no such user, or they were suspended or deleted meanwhile.
  record NotLetIn() implements Result {}
}
