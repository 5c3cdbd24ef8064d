package com.oxuniverse.web.problem;

import com.oxuniverse.application.TransientFailure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A lost race or a database that is away: the client may try again.
@Singleton
final class TransientFailureHandler
    implements ExceptionHandler<TransientFailure, HttpResponse<Problem>> {

  private static final Logger LOG = LoggerFactory.getLogger(TransientFailureHandler.class);

  private final ProblemResponses problems;

  TransientFailureHandler(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, TransientFailure failure) {
    var asked = (HttpRequest<?>) request;
    LOG.warn(
        "{} {} failed for now, trace {}: {}",
        asked.getMethodName(),
        asked.getUri().getRawPath(),
        TraceId.of(asked),
        failure.getMessage());
    return problems.of(Rejection.of(ProblemCode.TRY_AGAIN_LATER), asked);
  }
}
