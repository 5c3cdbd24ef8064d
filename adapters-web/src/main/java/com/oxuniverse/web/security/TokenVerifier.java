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
import com.oxuniverse.web.memory.Recent;
import com.oxuniverse.web.problem.MalformedValue;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Says of which session a token is, if it is one of ours and valid now: signed with RS256 by a
/// published key, of our issuer, for our audience, not expired. Whether the session is alive it
/// does not say.
///
/// A signature is checked once per token and then remembered, for checking it costs more than all
/// else of reading a small request. Expiry and the key's validity are checked every time.
@Singleton
final class TokenVerifier {

  /// Bounds what strangers can make us keep; only tokens with a right signature are kept at all.
  private static final int BOUND = 10_000;

  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final SigningKeys keys;
  private final DefaultJWTProcessor<SecurityContext> signatures;
  private final TokenClaimsCheck claims;
  private final Recent<Verified> remembered;

  @Inject
  TokenVerifier(
      SigningKeys keys,
      TokenClaimsCheck claims,
      @Named(TokenMint.WALL_CLOCK) InstantSource wallClock) {
    this(keys, claims, wallClock, BOUND);
  }

  TokenVerifier(SigningKeys keys, TokenClaimsCheck claims, InstantSource wallClock, int bound) {
    this.remembered =
        new Recent<>(bound, REMEMBERED, () -> TimeUnit.MILLISECONDS.toNanos(wallClock.millis()));
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
    return Optional.ofNullable(remembered.find(token))
        .filter(this::isStillValid)
        .map(Verified::claims);
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
