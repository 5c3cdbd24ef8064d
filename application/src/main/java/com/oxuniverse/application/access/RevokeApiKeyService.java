package com.oxuniverse.application.access;

import com.oxuniverse.application.port.in.RevokeApiKey;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.domain.player.UserId;
import java.time.InstantSource;

public final class RevokeApiKeyService implements RevokeApiKey {

  private final ApiKeys keys;
  private final InstantSource wallClock;

  public RevokeApiKeyService(ApiKeys keys, InstantSource wallClock) {
    this.keys = keys;
    this.wallClock = wallClock;
  }

  @Override
  public boolean revoke(UserId owner, long key) {
    return keys.revoke(owner, key, wallClock.instant());
  }
}
