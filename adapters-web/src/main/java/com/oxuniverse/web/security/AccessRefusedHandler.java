package com.oxuniverse.web.security;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.web.problem.Problem;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.ProblemResponses;
import com.oxuniverse.web.problem.Rejection;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Arrays;

/// Says what is missing: a token, a better token (RFC 6750), a newer sign-in (RFC 9470) or a grant.
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AccessRefusedHandler
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<Problem>> {

  private final ProblemResponses problems;
  private final Credentials credentials;
  private final AccessRules rules;

  AccessRefusedHandler(ProblemResponses problems, Credentials credentials, AccessRules rules) {
    this.problems = problems;
    this.credentials = credentials;
    this.rules = rules;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public MutableHttpResponse<Problem> handle(HttpRequest request, AuthorizationException refused) {
    var asked = (HttpRequest<?>) request;
    return switch (refused.getAuthentication()) {
      case null -> unauthenticated(asked);
      case Refused(var code) -> problems.of(Rejection.of(code), asked);
      case Caller caller when caller.grants().contains(Grant.ADMIN) && wantsFresh(asked) ->
          tooOld(asked);
      default -> problems.of(Rejection.of(ProblemCode.FORBIDDEN), asked);
    };
  }

  private MutableHttpResponse<Problem> unauthenticated(HttpRequest<?> request) {
    var challenge =
        credentials.of(request).isPresent() ? "Bearer error=\"invalid_token\"" : "Bearer";
    return problems
        .of(Rejection.of(ProblemCode.UNAUTHENTICATED), request)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }

  private static boolean wantsFresh(HttpRequest<?> request) {
    return RouteAttributes.getRouteInfo(request)
        .map(route -> route.getAnnotationMetadata().stringValues(Secured.class))
        .filter(grants -> Arrays.asList(grants).contains(Grant.FRESH_ADMIN))
        .isPresent();
  }

  private MutableHttpResponse<Problem> tooOld(HttpRequest<?> request) {
    return problems
        .of(Rejection.of(ProblemCode.SIGN_IN_TOO_OLD), request)
        .header(
            HttpHeaders.WWW_AUTHENTICATE,
            "Bearer error=\"insufficient_user_authentication\", max_age=\"%d\""
                .formatted(rules.freshSignIn().toSeconds()));
  }
}
