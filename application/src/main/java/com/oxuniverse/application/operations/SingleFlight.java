package com.oxuniverse.application.operations;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Something costly that is done once at a time: whoever asks meanwhile gets what comes of it.
final class SingleFlight<T> {

  private final Supplier<T> work;
  private Optional<CompletableFuture<T>> flight = Optional.empty();

  SingleFlight(Supplier<T> work) {
    this.work = work;
  }

  T get() {
    var mine = new CompletableFuture<T>();
    return begun(mine).map(SingleFlight::awaited).orElseGet(() -> fly(mine));
  }

  /// @return the one that was begun before, if it is still under way
  private synchronized Optional<CompletableFuture<T>> begun(CompletableFuture<T> mine) {
    var other = flight;
    flight = other.or(() -> Optional.of(mine));
    return other;
  }

  private T fly(CompletableFuture<T> mine) {
    try {
      var made = work.get();
      mine.complete(made);
      return made;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      land();
    }
  }

  private synchronized void land() {
    flight = Optional.empty();
  }

  private static <T> T awaited(CompletableFuture<T> flown) {
    try {
      return flown.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
