package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.player.UserId;

/// Makes an API key worthless.
public interface RevokeApiKey {

  /// @return false if the user has no such key
  boolean revoke(UserId owner, long key);
}
