package com.oxuniverse.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs one kind of work on many connections at once.
final class Load {

  /// What one connection does again and again.
  interface Work {

    /// @return whether it went as it should
    boolean once() throws Exception;
  }

  /// @param perSecond those that went well
  record Result(Latencies latencies, long failures, double perSecond) {}

  private record Share(Latencies latencies, long failures) {}

  private Load() {}

  /// As fast as it goes: each connection starts anew when it is done.
  static Result closed(List<? extends Work> connections, Duration howLong) {
    long start = System.nanoTime();
    long end = start + howLong.toNanos();
    return run(
        connections.stream().<Callable<Share>>map(work -> () -> untilEnd(work, end)).toList(),
        start);
  }

  /// At a fixed rate over all connections, whatever the answers take; each is measured from when it
  /// was due.
  static Result open(List<? extends Work> connections, int perSecond, Duration howLong) {
    long start = System.nanoTime();
    long interval = 1_000_000_000L * connections.size() / perSecond;
    long rounds = howLong.toNanos() / interval;
    var tasks = new ArrayList<Callable<Share>>();
    for (Work work : connections) {
      var pace = new Pace(start + interval * tasks.size() / connections.size(), interval);
      tasks.add(() -> onSchedule(work, pace, rounds));
    }
    return run(tasks, start);
  }

  private static Share untilEnd(Work work, long end) throws Exception {
    var latencies = new Latencies();
    long failures = 0;
    for (long began = System.nanoTime(); began < end; ) {
      failures += work.once() ? 0 : 1;
      long now = System.nanoTime();
      latencies.add(now - began);
      began = now;
    }
    return new Share(latencies, failures);
  }

  private static Share onSchedule(Work work, Pace pace, long rounds) throws Exception {
    var latencies = new Latencies();
    long failures = 0;
    for (long round = 0; round < rounds; round++) {
      long due = pace.awaitNext();
      failures += work.once() ? 0 : 1;
      latencies.add(System.nanoTime() - due);
    }
    return new Share(latencies, failures);
  }

  private static Result run(List<Callable<Share>> tasks, long start) {
    try (var executor = Executors.newFixedThreadPool(tasks.size())) {
      var shares = new ArrayList<Share>();
      for (Future<Share> future : executor.invokeAll(tasks)) {
        shares.add(future.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      var latencies = Latencies.ofAll(shares.stream().map(Share::latencies).toList());
      long failures = shares.stream().mapToLong(Share::failures).sum();
      return new Result(latencies, failures, (latencies.count() - failures) / seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the measurement was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the measurement failed: " + e.getCause(), e);
    }
  }
}
