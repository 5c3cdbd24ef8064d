package com.oxuniverse.web.game;

import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.security.SigningKeys;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Tokens of the people in the tests.
@Singleton
public final class Tokens {

  public static final Duration LIFETIME = Duration.ofMinutes(5);

  private final TokenMint mint;
  private final String player;
  private final String admin;

  Tokens(SigningKeys keys, TokenRules rules) {
    this.mint = new TokenMint(keys, rules, InstantSource.system());
    this.player = mint(Samples.PLAYER, Role.USER);
    this.admin = mint(new UserId(1), Role.ADMIN);
  }

  public String player() {
    return player;
  }

  public String admin() {
    return admin;
  }

  public String mint(UserId user, Role role) {
    return mint(user, session(user, role));
  }

  public String mint(UserId user, SessionId session) {
    return mint.mint(user, session, Instant.now(), LIFETIME);
  }

  /// The session that [StubbedGame] takes for one of such a user.
  public static SessionId session(UserId user, Role role) {
    return new SessionId(new UUID(role == Role.ADMIN ? 1 : 0, user.number()));
  }
}
