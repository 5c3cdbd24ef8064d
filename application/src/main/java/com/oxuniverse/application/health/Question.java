package com.oxuniverse.application.health;

import com.oxuniverse.application.TransientFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Something that is asked again and again and may not answer. It is waited for so long and no
/// longer, counted from when it was asked, so that of many that hang together none adds to another;
/// and as long as it has not answered nobody asks it a second time: a part that hangs takes one
/// thread and one connection, however often somebody looks.
final class Question<T> {

  private final Duration patience;
  private final Supplier<T> question;
  private final InstantSource wallClock;
  private Optional<Asked<T>> last = Optional.empty();

  Question(Duration patience, Supplier<T> question, InstantSource wallClock) {
    this.patience = patience;
    this.question = question;
    this.wallClock = wallClock;
  }

  /// @param trouble why there is no answer, in words; empty if there is one
  record Answer<T>(Optional<T> value, Duration took, String trouble) {}

  private record Asked<T>(CompletableFuture<T> answer, Instant at) {}

  /// Asks, without waiting.
  ///
  /// @return waits for the answer
  synchronized Supplier<Answer<T>> ask() {
    var asked = last.filter(it -> !it.answer().isDone()).orElseGet(this::askAnew);
    last = Optional.of(asked);
    return () -> await(asked);
  }

  private Asked<T> askAnew() {
    var asked = new Asked<>(new CompletableFuture<T>(), wallClock.instant());
    Thread.ofVirtual().name("health").start(() -> answer(asked.answer()));
    return asked;
  }

  private void answer(CompletableFuture<T> answer) {
    try {
      answer.complete(question.get());
    } catch (TransientFailure e) {
      answer.completeExceptionally(e);
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
      throw e; // a bug: to be told where all those are that nobody caught
    }
  }

  private Answer<T> await(Asked<T> asked) {
    try {
      var value = asked.answer().get(left(asked).toNanos(), TimeUnit.NANOSECONDS);
      return new Answer<>(Optional.of(value), since(asked), "");
    } catch (ExecutionException e) {
      return unanswered(
          asked,
          e.getCause() instanceof TransientFailure
              ? String.valueOf(e.getCause().getMessage())
              : "failed unexpectedly");
    } catch (TimeoutException _) {
      return unanswered(asked, "has not answered for " + since(asked).toMillis() + " ms");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return unanswered(asked, "was not waited for");
    }
  }

  /// A clock that is set back makes nobody wait for longer.
  private Duration left(Asked<T> asked) {
    var left = patience.minus(since(asked));
    return left.compareTo(patience) > 0 ? patience : left;
  }

  private Answer<T> unanswered(Asked<T> asked, String trouble) {
    return new Answer<>(Optional.empty(), since(asked), trouble);
  }

  private Duration since(Asked<T> asked) {
    return Duration.between(asked.at(), wallClock.instant());
  }
}
