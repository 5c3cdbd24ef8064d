package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;

/// Ends sessions of a user: none of their tokens lets anybody in any more.
public interface EndSession {

  /// @return false if the user has no such session that is alive
  boolean end(UserId user, SessionId session);

  /// Ends the session of a refresh token, whether that was used before or not.
  ///
  /// @return whose it was; nothing if there is no such session that is alive
  Optional<UserId> end(Secret refreshToken);

  /// @return how many were alive
  int endAll(UserId user);
}
