package com.oxuniverse.web.limits;

import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.ProblemResponses;
import com.oxuniverse.web.problem.Rejection;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Counts a request, and says so in its answer.
@Singleton
final class Counting {

  private static final String VERDICT = "ox.verdict";
  private static final CompletionStage<@Nullable HttpResponse<?>> LET_IN =
      CompletableFuture.completedFuture(null);

  private final LimitRules rules;
  private final Limiter limiter;
  private final ProblemResponses problems;

  Counting(LimitRules rules, Limiter limiter, ProblemResponses problems) {
    this.rules = rules;
    this.limiter = limiter;
    this.problems = problems;
  }

  static CompletionStage<@Nullable HttpResponse<?>> letIn() {
    return LET_IN;
  }

  boolean isOff() {
    return rules.limits().isEmpty();
  }

  /// @return an answer if the request is refused
  CompletionStage<@Nullable HttpResponse<?>> count(
      LimitGroup group, String subject, HttpRequest<?> request) {
    var limit = rules.of(group);
    return limit.isEmpty()
        ? LET_IN
        : limiter.take(group, limit.get(), subject).thenApply(verdict -> answer(verdict, request));
  }

  CompletionStage<@Nullable HttpResponse<?>> refuse(LimitGroup group, HttpRequest<?> request) {
    return rules
        .of(group)
        .map(limit -> answer(Verdict.refused(group, limit), request))
        .<CompletionStage<@Nullable HttpResponse<?>>>map(CompletableFuture::completedFuture)
        .orElse(LET_IN);
  }

  private @Nullable HttpResponse<?> answer(Verdict verdict, HttpRequest<?> request) {
    if (verdict.isAdmitted()) {
      request.setAttribute(VERDICT, verdict);
      return null;
    }
    var detail =
        "Of requests of the kind '%s' %d are taken in %d s; one more in %d s."
            .formatted(
                verdict.group().text(),
                verdict.limit().requests(),
                verdict.limit().per().toSeconds(),
                verdict.retryAfterSeconds());
    var refusal = problems.of(Rejection.of(ProblemCode.TOO_MANY_REQUESTS, detail), request);
    describe(verdict, refusal);
    return refusal.header(HttpHeaders.RETRY_AFTER, Long.toString(verdict.retryAfterSeconds()));
  }

  /// Every answer to a counted request says what is left, not only the refusals.
  void describe(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request.getAttribute(VERDICT, Verdict.class).ifPresent(verdict -> describe(verdict, response));
  }

  private static void describe(Verdict verdict, MutableHttpResponse<?> response) {
    response.getHeaders().set("RateLimit", verdict.rateLimit());
    response.getHeaders().set("RateLimit-Policy", verdict.policy());
  }
}
