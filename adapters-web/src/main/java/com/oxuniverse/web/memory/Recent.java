package com.oxuniverse.web.memory;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What was used of late, by key; what was not is forgotten, and never is more kept than twice the
/// bound. There are two generations: what is used moves into the young one, and when that is full
/// or old enough, it becomes the old one and the old one goes.
public final class Recent<V> {

  private final int bound;
  private final long ageNanos;
  private final LongSupplier nanoseconds;

  private volatile Generations<V> generations;

  /// @param bound how many are at most used in one generation
  /// @param age after which something unused may be forgotten; after twice as long it is
  public Recent(int bound, Duration age, LongSupplier nanoseconds) {
    this.bound = bound;
    this.ageNanos = age.toNanos();
    this.nanoseconds = nanoseconds;
    this.generations = new Generations<>(nanoseconds.getAsLong());
  }

  private record Generations<V>(
      ConcurrentHashMap<String, V> young, ConcurrentHashMap<String, V> old, long since) {

    Generations(long since) {
      this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), since);
    }

    Generations<V> next(long now) {
      return new Generations<>(new ConcurrentHashMap<>(), young, now);
    }
  }

  /// What is known under the key, or else the new one.
  public V get(String key, Supplier<V> fresh) {
    var known = find(key);
    if (known != null) {
      return known;
    }
    return current().young.computeIfAbsent(key, _ -> fresh.get());
  }

  public @Nullable V find(String key) {
    var now = current();
    var young = now.young.get(key);
    if (young != null) {
      return young;
    }
    var old = now.old.get(key);
    return old == null ? null : now.young.computeIfAbsent(key, _ -> old);
  }

  public void put(String key, V value) {
    current().young.put(key, value);
  }

  public int size() {
    return generations.young.size() + generations.old.size();
  }

  private Generations<V> current() {
    var now = generations;
    return isOver(now) ? succeeded() : now;
  }

  private boolean isOver(Generations<V> now) {
    return now.young.mappingCount() >= bound || nanoseconds.getAsLong() - now.since >= ageNanos;
  }

  private synchronized Generations<V> succeeded() {
    var now = generations;
    if (isOver(now)) {
      generations = now.next(nanoseconds.getAsLong());
    }
    return generations;
  }
}
