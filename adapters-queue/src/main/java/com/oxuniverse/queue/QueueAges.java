package com.oxuniverse.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// For how long the oldest message of a queue waits at most. The server does not tell. But messages
/// come about in the order in which they were sent: what waits now was sent after the one that was
/// received last, and after the queue was last seen empty. Where nobody receives anything the
/// figure grows by itself, as it should; a node that has just started counts from its start.
public final class QueueAges {

  private final InstantSource wallClock;
  private final Map<QueueName, Instant> since = new ConcurrentHashMap<>();

  public QueueAges(InstantSource wallClock) {
    this.wallClock = wallClock;
    var start = wallClock.instant();
    var all = new EnumMap<QueueName, Instant>(QueueName.class);
    for (QueueName queue : QueueName.values()) {
      all.put(queue, start);
    }
    since.putAll(all);
  }

  void seenEmpty(QueueName queue) {
    notBefore(queue, wallClock.instant());
  }

  /// @param sentAt when a message was sent that was received now for the first time
  void received(QueueName queue, Instant sentAt) {
    notBefore(queue, sentAt);
  }

  private void notBefore(QueueName queue, Instant time) {
    since.merge(queue, time, (one, other) -> one.isAfter(other) ? one : other);
  }

  /// @param waiting how many there are
  Optional<Duration> oldest(QueueName queue, long waiting) {
    if (waiting == 0) {
      seenEmpty(queue);
      return Optional.empty();
    }
    var age = Duration.between(since.getOrDefault(queue, Instant.MAX), wallClock.instant());
    return Optional.of(age.isNegative() ? Duration.ZERO : age);
  }
}
