package com.oxuniverse.web.problem;

import com.oxuniverse.domain.calendar.UnknownYearException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Objects;

/// The client named a day that the exchange's calendar has no facts about. Where it named none, the
/// game itself has run off the calendar, and that is our failure.
@Singleton
final class UnknownYearHandler
    implements ExceptionHandler<UnknownYearException, HttpResponse<Problem>> {

  private final ProblemResponses problems;
  private final UnexpectedFailureHandler unexpected;

  UnknownYearHandler(ProblemResponses problems, UnexpectedFailureHandler unexpected) {
    this.problems = problems;
    this.unexpected = unexpected;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, UnknownYearException unknown) {
    var asked = (HttpRequest<?>) request;
    if (!isForeseenBy(asked)) {
      return unexpected.handle(asked, unknown);
    }
    var known = Objects.requireNonNull(unknown.getMessage()) + ".";
    return problems.of(Rejection.of(ProblemCode.UNKNOWN_YEAR, known), asked);
  }

  private static boolean isForeseenBy(HttpRequest<?> request) {
    return RouteAttributes.getRouteInfo(request)
        .map(route -> route.getAnnotationMetadata().enumValues(Refuses.class, ProblemCode.class))
        .filter(codes -> Arrays.asList(codes).contains(ProblemCode.UNKNOWN_YEAR))
        .isPresent();
  }
}
