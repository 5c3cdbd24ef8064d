package com.oxuniverse.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.util.Set;

/// Checks the ID tokens of one provider, by that provider's own keys (OpenID Connect Core 3.1.3.7).
final class IdTokens {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LARGEST_KEY_SET_BYTES = 256 * 1024;
  private static final int LONGEST_SUBJECT = 255;

  private final SignInProvider provider;
  private final String issuer;
  private final JWKSource<SecurityContext> keys;

  IdTokens(SignInProvider provider, ProviderMetadata metadata) {
    this.provider = provider;
    this.issuer = metadata.issuer();
    this.keys = keys(metadata);
  }

  /// Asked again whenever a token names a key that is not among them. Not limited: only what the
  /// provider itself has handed us gets this far.
  private static JWKSource<SecurityContext> keys(ProviderMetadata metadata) {
    try {
      return JWKSourceBuilder.create(
              metadata.keys().toURL(),
              new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEY_SET_BYTES))
          .rateLimited(false)
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no address of keys: " + metadata.keys(), e);
    }
  }

  /// What the token says.
  ///
  /// @throws SignInFailed if it is not the provider's, not for us, not for this sign-in, or expired
  JWTClaimsSet verified(String token, String nonce) throws SignInFailed {
    var expected = new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build();
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(provider.clientId(), expected, Set.of("sub", "iat", "exp")));
    try {
      var claims = processor.process(token, null);
      requireForUs(claims);
      return claims;
    } catch (KeySourceException e) {
      throw new SignInFailed(SignInError.UNAVAILABLE, "its keys: " + e.getMessage());
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new SignInFailed(SignInError.PROVIDER_ERROR, "its ID token: " + e.getMessage());
    }
  }

  private void requireForUs(JWTClaimsSet claims) throws SignInFailed, ParseException {
    var party = claims.getStringClaim("azp");
    boolean isOthers =
        party == null ? claims.getAudience().size() > 1 : !party.equals(provider.clientId());
    if (isOthers) {
      throw new SignInFailed(SignInError.PROVIDER_ERROR, "its ID token is another client's");
    }
    var subject = claims.getSubject();
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new SignInFailed(SignInError.PROVIDER_ERROR, "its ID token is of nobody");
    }
  }
}
