package com.oxuniverse.web.signin;

import com.oxuniverse.application.port.in.BeginSignIn.Begun;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.oauth2.endpoint.authorization.pkce.Pkce;
import io.micronaut.security.oauth2.endpoint.authorization.pkce.PkceChallenge;
import io.micronaut.security.oauth2.endpoint.authorization.pkce.S256PkceGenerator;
import io.micronaut.security.oauth2.endpoint.authorization.request.Display;
import io.micronaut.security.oauth2.endpoint.authorization.request.OpenIdAuthorizationRequest;
import io.micronaut.security.oauth2.endpoint.authorization.request.Prompt;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a user is sent to a provider with.
///
/// @param isFresh that the provider must ask the user anew, however lately it has seen them
record AuthorizationQuestion(SignInProvider provider, URI callback, Begun begun, boolean isFresh)
    implements OpenIdAuthorizationRequest {

  @Override
  public List<String> getScopes() {
    return provider.scopes();
  }

  @Override
  public String getClientId() {
    return provider.clientId();
  }

  @Override
  public Optional<String> getState(MutableHttpResponse<?> response) {
    return Optional.of(begun.state().text());
  }

  @Override
  public String getResponseType() {
    return "code";
  }

  @Override
  public Optional<String> getRedirectUri() {
    return Optional.of(callback.toString());
  }

  @Override
  public Optional<PkceChallenge> getPkceChallenge(MutableHttpResponse<?> response) {
    return Optional.of(
        new Pkce(
            S256PkceGenerator.CODE_CHALLENGE_METHOD_S256,
            S256PkceGenerator.hash(begun.codeVerifier()),
            begun.codeVerifier()));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Optional<String> getNonce(MutableHttpResponse response) {
    return Optional.of(begun.nonce());
  }

  @Override
  public Optional<Prompt> getPrompt() {
    return isFresh ? Optional.of(Prompt.LOGIN) : Optional.empty();
  }

  @Override
  public Optional<Integer> getMaxAge() {
    return isFresh ? Optional.of(0) : Optional.empty();
  }

  @Override
  public Optional<String> getLoginHint() {
    return Optional.empty();
  }

  @Override
  public Optional<String> getIdTokenHint() {
    return Optional.empty();
  }

  @Override
  public Optional<String> getResponseMode() {
    return Optional.empty();
  }

  @Override
  public Optional<Display> getDisplay() {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> getUiLocales() {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> getAcrValues() {
    return Optional.empty();
  }
}
