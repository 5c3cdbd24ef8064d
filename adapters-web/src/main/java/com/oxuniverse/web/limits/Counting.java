package com.oxuniverse.web.limits;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
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

  CompletionStage<HttpRequest<?>> count(Counted counted, HttpRequest<?> request) {
    return count(CompletableFuture.completedFuture(counted), request);
  }

  /// Counts it twice: what the first refuses is not counted as the second.
  CompletionStage<HttpRequest<?>> count(Counted first, Counted second, HttpRequest<?> request) {
    var verdict =
        take(first)
            .thenCompose(it ->
                it.filter(refused -> !refused.isAdmitted()).isPresent()
                    ? CompletableFuture.completedFuture(it)
                    : take(second));
    return judged(verdict.toCompletableFuture(), request);
  }

  CompletionStage<HttpRequest<?>> count(
      CompletableFuture<Counted> counted, HttpRequest<?> request) {
    return judged(counted.thenCompose(this::take), request);
  }

  /// Lets the request in, or ends it by [TooOften]. What is known at once is said at once; and
  /// never is it said by nothing, for of nothing that comes later the framework makes a failure.
  private static CompletionStage<HttpRequest<?>> judged(
      CompletableFuture<Optional<Verdict>> verdict, HttpRequest<?> request) {
    if (verdict.isDone()) {
      return letIn(judged(verdict.join(), request));
    }
    var later = new CompletableFuture<HttpRequest<?>>();
    var _ =
        verdict.whenComplete((it, failure) -> {
          if (failure != null) {
            later.completeExceptionally(failure);
            return;
          }
          try {
            later.complete(judged(it, request));
          } catch (TooOften refused) {
            later.completeExceptionally(refused);
          }
        });
    return later;
  }

  /// @return nothing where there is no limit
  private CompletionStage<Optional<Verdict>> take(Counted counted) {
    var limit = rules.of(counted.group());
    if (limit.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return limiter.take(counted.group(), limit.get(), counted.subject()).thenApply(Optional::of);
  }

  void refuse(LimitGroup group) {
    rules
        .of(group)
        .ifPresent(limit -> {
          throw new TooOften(Verdict.refused(group, limit));
        });
  }

  private static HttpRequest<?> judged(Optional<Verdict> verdict, HttpRequest<?> request) {
    verdict.ifPresent(it -> {
      if (!it.isAdmitted()) {
        throw new TooOften(it);
      }
      request.setAttribute(VERDICT, it);
    });
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
