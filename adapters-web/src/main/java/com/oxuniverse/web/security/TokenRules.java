package com.oxuniverse.web.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// What every access token of ours says. Read at the start, so that a wrong value stops it.
///
/// @param issuer who made it, the claim `iss`
/// @param audience whom it is made for, the claim `aud`
/// @param lifetime how long it is valid
@Context
@ConfigurationProperties("ox.token")
public record TokenRules(
    @Bindable(defaultValue = "ox-universe") String issuer,
    @Bindable(defaultValue = "ox-universe-api") String audience,
    @Bindable(defaultValue = "60m") Duration lifetime) {

  public TokenRules {
    if (issuer.isBlank()) {
      throw new IllegalArgumentException("ox.token.issuer must not be blank");
    }
    if (audience.isBlank()) {
      throw new IllegalArgumentException("ox.token.audience must not be blank");
    }
    if (!lifetime.isPositive()) {
      throw new IllegalArgumentException("ox.token.lifetime must be positive");
    }
  }
}
