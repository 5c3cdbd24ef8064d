package com.oxuniverse.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
final class RejectedHandler implements ExceptionHandler<Rejected, HttpResponse<Problem>> {

  private final ProblemResponses problems;

  RejectedHandler(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, Rejected rejected) {
    return problems.of(rejected.rejection(), (HttpRequest<?>) request);
  }
}
