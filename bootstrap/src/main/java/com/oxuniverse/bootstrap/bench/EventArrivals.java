package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.application.port.in.CountSubmissions.Submission;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// Which events have arrived, and how long each took.
final class EventArrivals {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<String, Long> underWay = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();

  void forget() {
    underWay.clear();
    took.clear();
  }

  void written(long from, long to, long nanos) {
    for (long id = from; id <= to; id++) {
      underWay.put("prediction-submitted:" + id, nanos);
    }
  }

  void counted(Collection<Submission> submissions) {
    long now = System.nanoTime();
    for (Submission one : submissions) {
      var written = underWay.remove(one.message());
      if (written != null) {
        took.add(now - written);
      }
    }
  }

  /// Waits until all that was written has arrived.
  Latencies awaitAll() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!underWay.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(underWay.size() + " events have not arrived");
      }
      LockSupport.parkNanos(1_000_000);
    }
    var latencies = new Latencies();
    took.forEach(latencies::add);
    return latencies;
  }
}
