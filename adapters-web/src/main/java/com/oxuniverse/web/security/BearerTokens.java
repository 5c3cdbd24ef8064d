package com.oxuniverse.web.security;

import com.oxuniverse.application.access.ApiKeySecret;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.security.Credentials.Shown;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/// Finds out who asks. The framework's own way would also take other kinds of tokens, check each
/// signature anew and publish an event for each request.
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
final class BearerTokens implements AuthenticationFetcher<HttpRequest<?>> {

  private final Credentials credentials;
  private final TokenVerifier verifier;
  private final Recognition recognition;
  private final CsrfProof proof;
  private final InternalToken internal;
  private final ExecutorService mayBlock;

  BearerTokens(
      Credentials credentials,
      TokenVerifier verifier,
      Recognition recognition,
      CsrfProof proof,
      InternalToken internal,
      @Named(TaskExecutors.BLOCKING) ExecutorService mayBlock) {
    this.credentials = credentials;
    this.verifier = verifier;
    this.recognition = recognition;
    this.proof = proof;
    this.internal = internal;
    this.mayBlock = mayBlock;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    var grants = grantsAskedFor(request);
    // Where anybody may go it does not matter who it is, so nobody is asked.
    if (grants.isEmpty() || grants.contains(SecurityRule.IS_ANONYMOUS)) {
      return Publishers.empty();
    }
    return credentials
        .of(request)
        .map(shown ->
            isInternal(shown, grants)
                ? Publishers.<Authentication>just(new InternalCaller())
                : bearerOf(shown, request))
        .orElseGet(Publishers::empty);
  }

  private static List<String> grantsAskedFor(HttpRequest<?> request) {
    return RouteAttributes.getRouteInfo(request)
        .map(route -> List.of(route.getAnnotationMetadata().stringValues(Secured.class)))
        .orElseGet(List::of);
  }

  /// On every other route the token is nobody's: a wrong one, which is counted.
  private boolean isInternal(Shown shown, List<String> grants) {
    return grants.contains(Grant.ORDER_JOBS) && !shown.isCookie() && internal.is(shown.token());
  }

  private Publisher<Authentication> bearerOf(Shown shown, HttpRequest<?> request) {
    var token = shown.token();
    if (ApiKeySecret.isMeantBy(token)) {
      return ApiKeySecret.read(token)
          .filter(_ -> !shown.isCookie())
          .map(key -> once(recognition.of(key)))
          .orElseGet(Publishers::empty);
    }
    return once(
        verifier
            .recall(token)
            .map(claims -> holder(claims, shown, request))
            .orElseGet(() -> verified(shown, request)));
  }

  /// Requests are read by threads that serve many connections: a signature takes too long for them.
  private CompletableFuture<Optional<Authentication>> verified(
      Shown shown, HttpRequest<?> request) {
    return CompletableFuture.supplyAsync(() -> verifier.verify(shown.token()), mayBlock)
        .thenCompose(claims ->
            claims
                .map(it -> holder(it, shown, request))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
  }

  private CompletableFuture<Optional<Authentication>> holder(
      TokenClaims claims, Shown shown, HttpRequest<?> request) {
    if (shown.isCookie() && !proof.isGiven(request, claims.session())) {
      return CompletableFuture.completedFuture(Optional.of(new Refused(ProblemCode.CSRF)));
    }
    return recognition.of(claims);
  }

  private static Publisher<Authentication> once(CompletableFuture<Optional<Authentication>> found) {
    return Publishers.fromCompletableFuture(found.thenApply(BearerTokens::orNobody));
  }

  /// @return null if it is nobody's, which the publisher takes for nothing
  private static @Nullable Authentication orNobody(Optional<Authentication> found) {
    return found.orElse(null);
  }
}
