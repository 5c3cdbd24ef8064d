package com.oxuniverse.web.limits;

import com.oxuniverse.web.problem.Problem;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.ProblemResponses;
import com.oxuniverse.web.problem.Rejection;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Says when the next one may come.
@Singleton
final class TooOftenHandler implements ExceptionHandler<TooOften, MutableHttpResponse<Problem>> {

  private final ProblemResponses problems;

  TooOftenHandler(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public MutableHttpResponse<Problem> handle(HttpRequest request, TooOften refused) {
    var verdict = refused.verdict();
    var detail =
        "Of requests of the kind '%s' %d are taken in %d s; one more in %d s."
            .formatted(
                verdict.group().text(),
                verdict.limit().requests(),
                verdict.limit().per().toSeconds(),
                verdict.retryAfterSeconds());
    var response =
        problems.of(Rejection.of(ProblemCode.TOO_MANY_REQUESTS, detail), (HttpRequest<?>) request);
    Counting.describe(verdict, response);
    return response.header(HttpHeaders.RETRY_AFTER, Long.toString(verdict.retryAfterSeconds()));
  }
}
