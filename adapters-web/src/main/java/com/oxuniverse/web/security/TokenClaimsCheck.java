package com.oxuniverse.web.security;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import jakarta.inject.Singleton;
import java.util.Set;

/// What a token must say to be one of ours and valid now: our issuer, our audience, everything we
/// put in, and an expiry that is still to come. To the second, and by the real time, whatever time
/// the game plays at.
@Singleton
class TokenClaimsCheck extends DefaultJWTClaimsVerifier<SecurityContext> {

  TokenClaimsCheck(TokenRules rules) {
    super(
        rules.audience(),
        new JWTClaimsSet.Builder().issuer(rules.issuer()).build(),
        Set.of("sub", "exp", "iat", "jti", TokenClaims.SESSION, TokenClaims.SIGNED_IN_AT));
    setMaxClockSkew(0);
  }
}
