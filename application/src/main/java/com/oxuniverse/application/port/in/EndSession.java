package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.domain.player.UserId;

/// Ends sessions of a user: none of their tokens lets anybody in any more.
public interface EndSession {

  /// @return false if the user has no such session that is alive
  boolean end(UserId user, SessionId session);

  /// @return how many were alive
  int endAll(UserId user);
}
