package com.oxuniverse.bootstrap.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long each thing that was struck took to be back.
final class Resuming {

  private final String what;
  private final List<Duration> took = new ArrayList<>();

  Resuming(String what) {
    this.what = what;
  }

  synchronized void took(long sinceNanos) {
    took.add(Duration.ofNanos(System.nanoTime() - sinceNanos));
  }

  synchronized int count() {
    return took.size();
  }

  synchronized Duration longest() {
    return took.stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  @Override
  public synchronized String toString() {
    long mean =
        took.isEmpty() ? 0 : took.stream().mapToLong(Duration::toMillis).sum() / took.size();
    return "%-22s %4d times, back after %.1f s in the mean, %.1f s at most"
        .formatted(what, took.size(), mean / 1e3, longest().toMillis() / 1e3);
  }
}
