package com.oxuniverse.web.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/// Writes every error answer, ours and the framework's own: its messages name classes.
@Singleton
public final class ProblemResponses implements ErrorResponseProcessor<Problem> {

  private static final String RETRY_AFTER_SECONDS = "1";

  public MutableHttpResponse<Problem> of(Rejection rejection, HttpRequest<?> request) {
    return fill(HttpResponse.ok(), rejection, Problem.of(rejection, request));
  }

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> base) {
    var request = context.getRequest();
    return context
        .getRootCause()
        .map(cause -> FrameworkFailures.rejection(cause, request, base.code()))
        .map(rejection -> fill(base, rejection, Problem.of(rejection, request)))
        .orElseGet(() -> unreadable(request, base));
  }

  /// The head of the request was not understood, so its path is not known either.
  private static MutableHttpResponse<Problem> unreadable(
      HttpRequest<?> request, MutableHttpResponse<?> base) {
    var rejection = FrameworkFailures.unreadable(request, base.code());
    return fill(base, rejection, Problem.of(rejection, request).anywhere());
  }

  private static MutableHttpResponse<Problem> fill(
      MutableHttpResponse<?> response, Rejection rejection, Problem problem) {
    var filled =
        response
            .status(HttpStatus.valueOf(rejection.code().status()))
            .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
            .body(problem);
    return rejection.code().passesSoon()
        ? filled.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        : filled;
  }
}
