package com.oxuniverse.web.game;

import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.security.SigningKeys;
import com.oxuniverse.web.security.TokenMint;
import com.oxuniverse.web.security.TokenRules;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/// Tokens of the people in the tests.
@Singleton
public final class Tokens {

  public static final Duration LIFETIME = Duration.ofMinutes(5);

  private final TokenMint mint;
  private final String player;
  private final String admin;

  Tokens(SigningKeys keys, TokenRules rules) {
    this.mint = new TokenMint(keys, rules, InstantSource.system());
    this.player = mint(Samples.PLAYER, Set.of(Role.USER));
    this.admin = mint(new UserId(1), Set.of(Role.USER, Role.ADMIN));
  }

  public String player() {
    return player;
  }

  public String admin() {
    return admin;
  }

  public String mint(UserId user, Set<Role> roles) {
    return mint.mint(user, new Nickname("hana"), roles, LIFETIME);
  }
}
