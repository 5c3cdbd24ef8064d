package com.oxuniverse.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/// Makes access tokens.
public final class TokenMint {

  private final SigningKeys keys;
  private final TokenRules rules;
  private final InstantSource wallClock;

  /// @param wallClock the real time, whatever time the game plays at: that is what tokens expire by
  public TokenMint(SigningKeys keys, TokenRules rules, InstantSource wallClock) {
    this.keys = keys;
    this.rules = rules;
    this.wallClock = wallClock;
  }

  public String mint(UserId user, Nickname nickname, Set<Player.Role> roles, Duration lifetime) {
    var now = wallClock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(rules.issuer())
            .audience(rules.audience())
            .subject(user.toString())
            .claim(TokenClaims.NICKNAME, nickname.text())
            .claim(TokenClaims.ROLES, roles.stream().map(Enum::name).sorted().toList())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    return signed(claims);
  }

  private String signed(JWTClaimsSet claims) {
    var key = keys.current();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.id()).type(JOSEObjectType.JWT).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key.key()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key %s cannot sign".formatted(key.id()), e);
    }
    return token.serialize();
  }
}
