package com.oxuniverse.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that nobody expected: the log gets all of it, the client only the number to find it
/// by.
@Singleton
final class UnexpectedFailureHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureHandler.class);

  private final ProblemResponses problems;

  UnexpectedFailureHandler(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, Throwable failure) {
    var asked = (HttpRequest<?>) request;
    if (failure instanceof IOException) {
      // The client went away in the middle; there is nobody to answer and nothing to repair.
      LOG.debug(
          "{} {} was broken off", asked.getMethodName(), asked.getUri().getRawPath(), failure);
    } else {
      LOG.error(
          "{} {} failed, trace {}",
          asked.getMethodName(),
          asked.getUri().getRawPath(),
          TraceId.of(asked),
          failure);
    }
    return problems.of(Rejection.of(ProblemCode.INTERNAL_ERROR), asked);
  }
}
