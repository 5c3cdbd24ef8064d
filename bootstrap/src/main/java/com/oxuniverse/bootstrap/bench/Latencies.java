package com.oxuniverse.bootstrap.bench;

import java.util.Arrays;
import java.util.Collection;

/// How long things took.
final class Latencies {

  private static final int AT_FIRST = 1024;

  private long[] nanos = new long[AT_FIRST];
  private int count;

  static Latencies ofAll(Collection<Latencies> parts) {
    var all = new Latencies();
    all.nanos = parts.stream().flatMapToLong(it -> Arrays.stream(it.nanos, 0, it.count)).toArray();
    all.count = all.nanos.length;
    return all;
  }

  void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
  }

  int count() {
    return count;
  }

  /// @param share for example 0.99
  double millisAt(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    Arrays.sort(nanos, 0, count);
    int index = (int) Math.ceil(share * count) - 1;
    return nanos[Math.max(0, index)] / 1e6;
  }
}
