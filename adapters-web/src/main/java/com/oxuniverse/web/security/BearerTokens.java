package com.oxuniverse.web.security;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/// Finds out who asks, by the `Authorization` header alone. The framework's own way would also take
/// other kinds of tokens, check each signature anew and publish an event for each request.
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
final class BearerTokens implements AuthenticationFetcher<HttpRequest<?>> {

  private static final String SCHEME = "Bearer ";

  private final TokenVerifier verifier;
  private final ExecutorService mayBlock;

  BearerTokens(TokenVerifier verifier, @Named(TaskExecutors.BLOCKING) ExecutorService mayBlock) {
    this.verifier = verifier;
    this.mayBlock = mayBlock;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return of(request).map(this::bearerOf).orElseGet(Publishers::empty);
  }

  /// Requests are read by threads that serve many connections: what waits for the database is none
  /// of theirs.
  private Publisher<Authentication> bearerOf(String token) {
    return verifier
        .recall(token)
        .<Publisher<Authentication>>map(Publishers::just)
        .orElseGet(() ->
            Publishers.fromCompletableFuture(
                () -> CompletableFuture.supplyAsync(() -> verified(token), mayBlock)));
  }

  /// @return null if it is nobody's, which the publisher takes for nothing
  private @Nullable Authentication verified(String token) {
    return verifier.verify(token).orElse(null);
  }

  /// The token that the request carries, valid or not.
  static Optional<String> of(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()));
  }
}
