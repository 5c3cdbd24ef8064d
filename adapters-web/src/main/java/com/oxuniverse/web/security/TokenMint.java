package com.oxuniverse.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.domain.player.UserId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

/// Makes access tokens.
@Singleton
public final class TokenMint {

  /// Names the real time among the times that there are to be had.
  public static final String WALL_CLOCK = "wallClock";

  private final SigningKeys keys;
  private final TokenRules rules;
  private final InstantSource wallClock;

  /// @param wallClock the real time, whatever time the game plays at: that is what tokens expire by
  public TokenMint(SigningKeys keys, TokenRules rules, @Named(WALL_CLOCK) InstantSource wallClock) {
    this.keys = keys;
    this.rules = rules;
    this.wallClock = wallClock;
  }

  public String mint(Session session, Duration lifetime) {
    return mint(session.user(), session.id(), session.signIn().at(), lifetime);
  }

  /// @param signedInAt when the provider saw the user
  public String mint(UserId user, SessionId session, Instant signedInAt, Duration lifetime) {
    var now = wallClock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(rules.issuer())
            .audience(rules.audience())
            .subject(user.toString())
            .claim(TokenClaims.SESSION, session.toString())
            .claim(TokenClaims.SIGNED_IN_AT, signedInAt.getEpochSecond())
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
