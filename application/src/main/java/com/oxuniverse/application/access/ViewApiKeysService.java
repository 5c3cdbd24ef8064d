package com.oxuniverse.application.access;

import com.oxuniverse.application.port.in.ViewApiKeys;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.domain.player.UserId;
import java.util.List;

public final class ViewApiKeysService implements ViewApiKeys {

  private final ApiKeys keys;

  public ViewApiKeysService(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public List<ApiKey> of(UserId owner) {
    return keys.of(owner);
  }
}
