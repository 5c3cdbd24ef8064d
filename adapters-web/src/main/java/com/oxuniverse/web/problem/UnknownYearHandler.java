package com.oxuniverse.web.problem;

import com.oxuniverse.domain.calendar.UnknownYearException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Objects;

/// The client named a day that the exchange's calendar has no facts about.
@Singleton
final class UnknownYearHandler
    implements ExceptionHandler<UnknownYearException, HttpResponse<Problem>> {

  private final ProblemResponses problems;

  UnknownYearHandler(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, UnknownYearException unknown) {
    var known = Objects.requireNonNull(unknown.getMessage()) + ".";
    return problems.of(Rejection.of(ProblemCode.UNKNOWN_YEAR, known), (HttpRequest<?>) request);
  }
}
