package com.oxuniverse.web.security;

import com.oxuniverse.web.problem.Problem;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.ProblemResponses;
import com.oxuniverse.web.problem.Rejection;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/// Says what is missing: a token, a better token (RFC 6750) or a role.
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AccessRefusedHandler
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<Problem>> {

  private final ProblemResponses problems;

  AccessRefusedHandler(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public MutableHttpResponse<Problem> handle(HttpRequest request, AuthorizationException refused) {
    var asked = (HttpRequest<?>) request;
    if (refused.isForbidden()) {
      return problems.of(Rejection.of(ProblemCode.FORBIDDEN), asked);
    }
    var challenge =
        BearerTokens.of(asked).isPresent() ? "Bearer error=\"invalid_token\"" : "Bearer";
    return problems
        .of(Rejection.of(ProblemCode.UNAUTHENTICATED), asked)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }
}
