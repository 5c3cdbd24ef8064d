package com.oxuniverse.application.idempotency;

import com.oxuniverse.application.port.in.OnceOnly;
import com.oxuniverse.application.port.out.AnswerStore;
import com.oxuniverse.application.port.out.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/// Claims the key, runs the request and keeps its answer in one unit of work: whatever crashes,
/// there is never an effect without its answer, nor an answer without its effect.
public final class OnceOnlyService implements OnceOnly {

  private final AnswerStore answers;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;
  private final Duration keepFor;

  /// @param keepFor how long a key is remembered
  public OnceOnlyService(
      AnswerStore answers, UnitOfWork unitOfWork, InstantSource clock, Duration keepFor) {
    this.answers = answers;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.keepFor = keepFor;
  }

  @Override
  public <R> Result perform(RequestKey key, Supplier<R> request, Function<R, StoredAnswer> answer) {
    return unitOfWork.execute(() ->
        switch (answers.claim(key, clock.instant())) {
          case AnswerStore.Answered(StoredAnswer first) -> new Answer(first, true);
          case AnswerStore.InFlight() -> new InFlight();
          case AnswerStore.Mismatch() -> new Mismatch();
          case AnswerStore.Fresh() -> first(key, answer.apply(request.get()));
        });
  }

  private Answer first(RequestKey key, StoredAnswer answer) {
    answers.keep(key, answer, clock.instant().plus(keepFor));
    return new Answer(answer, false);
  }
}
