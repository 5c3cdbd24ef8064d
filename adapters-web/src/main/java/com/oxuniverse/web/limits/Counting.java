package com.oxuniverse.web.limits;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Counts a request, and says so in its answer.
@Singleton
final class Counting {

  private static final String VERDICT = "ox.verdict";
  private static final String POLICY = "RateLimit-Policy";

  private final LimitRules rules;
  private final Limiter limiter;

  Counting(LimitRules rules, Limiter limiter) {
    this.rules = rules;
    this.limiter = limiter;
  }

  boolean isOff() {
    return rules.limits().isEmpty();
  }

  static CompletionStage<HttpRequest<?>> letIn(HttpRequest<?> request) {
    return CompletableFuture.completedFuture(request);
  }

  /// Lets the request in, or ends it by [TooOften]. What is known at once is said at once; and
  /// never is it said by nothing, for of nothing that comes later the framework makes a failure.
  CompletionStage<HttpRequest<?>> count(LimitGroup group, String subject, HttpRequest<?> request) {
    var limit = rules.of(group);
    if (limit.isEmpty()) {
      return letIn(request);
    }
    var verdict = limiter.take(group, limit.get(), subject).toCompletableFuture();
    if (verdict.isDone()) {
      return letIn(judged(verdict.join(), request));
    }
    var later = new CompletableFuture<HttpRequest<?>>();
    var _ =
        verdict.whenComplete((it, failure) -> {
          if (failure != null) {
            later.completeExceptionally(failure);
          } else if (it.isAdmitted()) {
            later.complete(judged(it, request));
          } else {
            later.completeExceptionally(new TooOften(it));
          }
        });
    return later;
  }

  void refuse(LimitGroup group) {
    rules
        .of(group)
        .ifPresent(limit -> {
          throw new TooOften(Verdict.refused(group, limit));
        });
  }

  private static HttpRequest<?> judged(Verdict verdict, HttpRequest<?> request) {
    if (!verdict.isAdmitted()) {
      throw new TooOften(verdict);
    }
    request.setAttribute(VERDICT, verdict);
    return request;
  }

  /// Every answer to a counted request says what is left, not only the refusals.
  void describe(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.getHeaders().contains(POLICY)) {
      return;
    }
    request.getAttribute(VERDICT, Verdict.class).ifPresent(verdict -> describe(verdict, response));
  }

  static void describe(Verdict verdict, MutableHttpResponse<?> response) {
    response.getHeaders().set("RateLimit", verdict.rateLimit());
    response.getHeaders().set(POLICY, verdict.policy());
  }
}
