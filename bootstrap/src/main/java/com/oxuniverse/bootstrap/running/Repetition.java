package com.oxuniverse.bootstrap.running;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Takes a step again and again, on a thread of its own, until it is stopped.
final class Repetition {

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Supplier<Duration> step;
  private final Thread thread;

  /// @param step answers how long there is nothing to do; must not throw
  Repetition(String name, Supplier<Duration> step) {
    this.step = step;
    this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!stopping.await(step.get().toNanos(), TimeUnit.NANOSECONDS)) {
        // Until then there was nothing to do.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Lets the step that is under way finish.
  void stop() throws InterruptedException {
    stopping.countDown();
    thread.join();
  }
}
