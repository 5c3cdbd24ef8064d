package com.oxuniverse.application.idempotency;

import com.oxuniverse.application.port.in.OnceOnly;
import com.oxuniverse.application.port.out.AnswerStore;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Looks the key up, lets the request ask whom it must, and only then claims the key, acts and
/// keeps the answer, in one unit of work: whatever crashes, there is never an effect without its
/// answer, nor an answer without its effect, and nobody waits for a vendor with a connection in
/// hand.
public final class OnceOnlyService implements OnceOnly {

  private final AnswerStore answers;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;
  private final Duration keepFor;

  /// What this node is handling. Of another one a claim tells only while it acts: while a vendor is
  /// asked both may ask, and one acts.
  private final Set<Name> inFlight = ConcurrentHashMap.newKeySet();

  private record Name(UserId user, String key) {}

  /// @param keepFor how long a key is remembered
  public OnceOnlyService(
      AnswerStore answers, UnitOfWork unitOfWork, InstantSource clock, Duration keepFor) {
    this.answers = answers;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.keepFor = keepFor;
  }

  @Override
  public <R> Result perform(
      RequestKey key, Supplier<Supplier<R>> request, Function<R, StoredAnswer> answer) {
    var name = new Name(key.user(), key.key());
    if (!inFlight.add(name)) {
      return new InFlight();
    }
    try {
      return handle(key, request, answer, clock.instant());
    } finally {
      inFlight.remove(name);
    }
  }

  private <R> Result handle(
      RequestKey key,
      Supplier<Supplier<R>> request,
      Function<R, StoredAnswer> answer,
      Instant now) {
    var known = unitOfWork.execute(() -> known(key, now));
    if (known.isPresent()) {
      return known.get();
    }
    var act = request.get();
    // Another node may have been faster meanwhile.
    return unitOfWork.execute(
        () -> known(key, now).orElseGet(() -> first(key, answer.apply(act.get()), now)));
  }

  private Optional<Result> known(RequestKey key, Instant now) {
    return switch (answers.claim(key, now)) {
      case AnswerStore.Answered(StoredAnswer first) -> Optional.of(new Answer(first, true));
      case AnswerStore.InFlight() -> Optional.of(new InFlight());
      case AnswerStore.Mismatch() -> Optional.of(new Mismatch());
      case AnswerStore.Fresh() -> Optional.empty();
    };
  }

  private Answer first(RequestKey key, StoredAnswer answer, Instant now) {
    answers.keep(key, answer, now.plus(keepFor));
    return new Answer(answer, false);
  }
}
