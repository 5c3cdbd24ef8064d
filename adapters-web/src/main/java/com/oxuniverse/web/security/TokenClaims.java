package com.oxuniverse.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.NumberText;
import com.oxuniverse.web.text.UuidText;
import java.text.ParseException;
import java.util.Objects;

/// What a token says about its bearer: as little as names the session. All else can change while
/// the token is valid, so it is not believed from a token.
record TokenClaims(UserId user, SessionId session) {

  static final String SESSION = "sid";
  static final String SIGNED_IN_AT = "auth_time";

  /// @throws MalformedValue if the claims are not of the form that we write
  static TokenClaims read(JWTClaimsSet claims) throws MalformedValue {
    try {
      return new TokenClaims(
          new UserId(NumberText.read(claims.getSubject())),
          new SessionId(
              UuidText.read(Objects.requireNonNullElse(claims.getStringClaim(SESSION), ""))));
    } catch (ParseException | IllegalArgumentException e) {
      throw MalformedValue.expected("a token of ours");
    }
  }
}
