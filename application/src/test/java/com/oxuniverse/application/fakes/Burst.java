package com.oxuniverse.application.fakes;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Many calls at once, from a start barrier.
public final class Burst {

  private Burst() {}

  /// @return what each of the callers got
  public static <R> List<R> of(int callers, Supplier<R> call) {
    var barrier = new CountDownLatch(1);
    List<Future<R>> running;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      running =
          IntStream.range(0, callers)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    barrier.await();
                    return call.get();
                  }))
              .toList();
      barrier.countDown();
    }
    return running.stream().map(Future::resultNow).toList();
  }
}
