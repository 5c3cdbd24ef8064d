package com.oxuniverse.web.signin;

import io.micronaut.core.type.Argument;
import io.micronaut.http.MediaType;
import io.micronaut.security.oauth2.configuration.OauthClientConfigurationProperties;
import io.micronaut.security.oauth2.endpoint.DefaultSecureEndpoint;
import io.micronaut.security.oauth2.endpoint.token.request.context.AbstractTokenRequestContext;
import io.micronaut.security.oauth2.grants.AuthorizationCodeGrant;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Asks a provider's token endpoint for what a code is good for.
final class CodeExchange extends AbstractTokenRequestContext<Map<String, String>, TokenAnswer> {

  /// What a provider takes that does not say (OpenID Connect Discovery 3).
  private static final Set<String> STANDARD = Set.of("client_secret_basic");

  private final String code;
  private final String codeVerifier;
  private final URI callback;

  CodeExchange(
      SignInProvider provider,
      ProviderMetadata metadata,
      URI callback,
      String code,
      String codeVerifier) {
    super(MediaType.APPLICATION_FORM_URLENCODED_TYPE, endpoint(metadata), client(provider));
    this.code = code;
    this.codeVerifier = codeVerifier;
    this.callback = callback;
  }

  private static DefaultSecureEndpoint endpoint(ProviderMetadata metadata) {
    return new DefaultSecureEndpoint(
        metadata.tokenEndpoint().toString(),
        Objects.requireNonNullElse(metadata.authenticationMethods(), STANDARD));
  }

  private static OauthClientConfigurationProperties client(SignInProvider provider) {
    var client = new OauthClientConfigurationProperties(provider.name());
    client.setClientId(provider.clientId());
    client.setClientSecret(provider.clientSecret());
    return client;
  }

  @Override
  public Map<String, String> getGrant() {
    var grant = new AuthorizationCodeGrant();
    grant.setCode(code);
    grant.setCodeVerifier(codeVerifier);
    grant.setRedirectUri(callback.toString());
    return grant.toMap();
  }

  @Override
  public Argument<TokenAnswer> getResponseType() {
    return Argument.of(TokenAnswer.class);
  }

  /// Read by nobody: that it is an error is enough.
  @Override
  public Argument<?> getErrorResponseType() {
    return Argument.STRING;
  }
}
