package com.oxuniverse.web.security;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Date;

/// Checks tokens at a time that a test can move on.
@Singleton
@Replaces(TokenClaimsCheck.class)
final class LaterTokens extends TokenClaimsCheck {

  private volatile Duration later = Duration.ZERO;

  LaterTokens(TokenRules rules) {
    super(rules);
  }

  void by(Duration moved) {
    later = moved;
  }

  @Override
  protected Date currentTime() {
    return Date.from(super.currentTime().toInstant().plus(later));
  }
}
