package com.oxuniverse.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.oxuniverse.web.problem.MalformedValue;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Says of which session a token is, if it is one of ours and valid now: signed with RS256 by a
/// published key, of our issuer, for our audience, not expired. Whether the session is alive it
/// does not say.
///
/// A signature is checked once per token and then remembered, for checking it costs more than all
/// else of reading a small request. Expiry and the key's validity are checked every time.
@Singleton
final class TokenVerifier {

  /// Bounds what strangers can make us keep; only tokens with a right signature are kept at all.
  private static final int MAX_REMEMBERED = 10_000;

  private final SigningKeys keys;
  private final DefaultJWTProcessor<SecurityContext> signatures;
  private final TokenClaimsCheck claims;
  private final ConcurrentHashMap<String, Verified> remembered = new ConcurrentHashMap<>();

  TokenVerifier(SigningKeys keys, TokenClaimsCheck claims) {
    this.keys = keys;
    this.claims = claims;
    this.signatures = new DefaultJWTProcessor<>();
    this.signatures.setJWTClaimsSetVerifier(claims);
    this.signatures.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, (selector, _) -> published(selector)));
  }

  private record Verified(TokenClaims claims, String keyId, JWTClaimsSet said) {}

  /// What a token says that was verified before and is valid still; takes no time.
  Optional<TokenClaims> recall(String token) {
    var known = remembered.get(token);
    if (known == null) {
      return Optional.empty();
    }
    if (isStillValid(known)) {
      return Optional.of(known.claims());
    }
    remembered.remove(token);
    return Optional.empty();
  }

  private boolean isStillValid(Verified known) {
    try {
      claims.verify(known.said(), null);
      return keys.published().containsKey(known.keyId());
    } catch (BadJWTException e) {
      return false;
    }
  }

  /// What a token says; checks the signature.
  Optional<TokenClaims> verify(String token) {
    try {
      var signed = SignedJWT.parse(token);
      var said = signatures.process(signed, null);
      var keyId = Optional.ofNullable(signed.getHeader().getKeyID());
      if (keyId.isEmpty()) {
        return Optional.empty();
      }
      var verified = new Verified(TokenClaims.read(said), keyId.get(), said);
      if (remembered.size() >= MAX_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(token, verified);
      return Optional.of(verified.claims());
    } catch (ParseException | BadJOSEException | JOSEException | MalformedValue e) {
      return Optional.empty();
    }
  }

  private List<JWK> published(JWKSelector selector) {
    return selector.select(JwkSets.of(keys.published()));
  }
}
