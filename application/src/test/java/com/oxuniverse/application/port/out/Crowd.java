package com.oxuniverse.application.port.out;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Many who do something at the same moment.
final class Crowd {

  private Crowd() {}

  /// Starts `act` once for each number from 0, all from one barrier.
  ///
  /// @return what each got
  static <T> List<T> of(int size, IntFunction<T> act) {
    var barrier = new CyclicBarrier(size);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, size)
              .mapToObj(i ->
                  threads.submit(() -> {
                    barrier.await();
                    return act.apply(i);
                  }))
              .toList();
      return results(running);
    }
  }

  private static <T> List<T> results(List<Future<T>> running) {
    var results = new ArrayList<T>();
    for (Future<T> one : running) {
      try {
        results.add(one.get());
      } catch (ExecutionException e) {
        throw new AssertionError("one of the crowd failed", e.getCause());
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return results;
  }
}
