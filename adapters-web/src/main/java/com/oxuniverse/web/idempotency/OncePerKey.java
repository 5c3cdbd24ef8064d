package com.oxuniverse.web.idempotency;

import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.idempotency.StoredAnswer;
import com.oxuniverse.application.port.in.OnceOnly;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs a request that changes something: at most once if it carries a key, and then its first
/// answer is given to each repetition.
@Singleton
public final class OncePerKey {

  /// Marks an answer that was given before.
  public static final String REPLAY_HEADER = "Idempotent-Replay";

  private final OnceOnly onceOnly;
  private final AnswerWriter writer;

  OncePerKey(OnceOnly onceOnly, AnswerWriter writer) {
    this.onceOnly = onceOnly;
    this.writer = writer;
  }

  /// @param asked everything that makes the request this one: who, how, what
  /// @param useCase its call, in two steps as [OnceOnly] wants it: vendors are asked before the act
  /// @param told what the client is told of the result
  public <R> MutableHttpResponse<?> answer(
      Asked asked, Supplier<Supplier<R>> useCase, Function<R, Answer> told) {
    var http = asked.http();
    return asked
        .requestKey()
        .<MutableHttpResponse<?>>map(key -> answer(key, http, useCase, told))
        .orElseGet(() -> writer.respond(writer.write(told.apply(useCase.get().get()), http)));
  }

  private <R> MutableHttpResponse<?> answer(
      RequestKey key,
      HttpRequest<?> http,
      Supplier<Supplier<R>> useCase,
      Function<R, Answer> told) {
    return switch (onceOnly.perform(
        key, useCase, result -> writer.write(told.apply(result), http))) {
      case OnceOnly.Answer(StoredAnswer answer, boolean repeated) ->
          repeated ? writer.respond(answer).header(REPLAY_HEADER, "true") : writer.respond(answer);
      case OnceOnly.InFlight() -> throw new Rejected(Rejection.of(ProblemCode.REQUEST_IN_FLIGHT));
      case OnceOnly.Mismatch() ->
          throw new Rejected(Rejection.of(ProblemCode.IDEMPOTENCY_KEY_REUSED));
    };
  }
}
