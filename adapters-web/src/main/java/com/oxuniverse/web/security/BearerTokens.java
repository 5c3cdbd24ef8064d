package com.oxuniverse.web.security;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.reactivestreams.Publisher;

/// Finds out who asks, by the `Authorization` header alone. The framework's own way would also take
/// other kinds of tokens, check each signature anew and publish an event for each request.
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
final class BearerTokens implements AuthenticationFetcher<HttpRequest<?>> {

  private static final String SCHEME = "Bearer ";

  private final TokenVerifier verifier;

  BearerTokens(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return of(request)
        .flatMap(verifier::verify)
        .<Publisher<Authentication>>map(Publishers::just)
        .orElseGet(Publishers::empty);
  }

  /// The token that the request carries, valid or not.
  static Optional<String> of(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()));
  }
}
