package com.oxuniverse.application.simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How often what happened, over all seasons: a simulation in which nothing happens proves nothing.
final class Tally {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void count(String what) {
    counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  long of(String what) {
    return counts.getOrDefault(what, new LongAdder()).sum();
  }

  @Override
  public String toString() {
    var lines = new StringBuilder();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> lines.append("%8d %s%n".formatted(entry.getValue().sum(), entry.getKey())));
    return lines.toString();
  }
}
