package com.oxuniverse.queue;

import java.time.Duration;

/// How the queues are used.
///
/// @param prefix before the name of each queue
/// @param creates whether queues that are missing are made
/// @param visibility how long a message is ours before it comes again, unless we say that we are
///   still at it; whole seconds
/// @param poll how long the server lets us wait for messages, at most 20 s. A server that does not
///   notice that a client is gone may hand it messages that long, which then come again only after
///   the visibility
/// @param workers how many threads consume each queue
/// @param firstRetry how long a message rests that has failed once; twice as long each time after
public record QueueOptions(
    String prefix,
    boolean creates,
    Duration visibility,
    Duration poll,
    int workers,
    Duration firstRetry) {

  /// As far as Amazon lets messages be hidden.
  private static final Duration LONGEST_VISIBILITY = Duration.ofHours(12);

  /// The longest that the server lets anybody wait.
  private static final Duration LONGEST_POLL = Duration.ofSeconds(20);

  public static final QueueOptions DEFAULT =
      new QueueOptions("", true, Duration.ofSeconds(30), LONGEST_POLL, 4, Duration.ofSeconds(1));

  public QueueOptions {
    if (visibility.compareTo(Duration.ofSeconds(1)) < 0
        || visibility.compareTo(LONGEST_VISIBILITY) > 0) {
      throw new IllegalArgumentException("visibility is 1s to 12h, was " + visibility);
    }
    if (poll.isNegative() || poll.compareTo(LONGEST_POLL) > 0) {
      throw new IllegalArgumentException("a poll takes at most 20s, was " + poll);
    }
    if (workers < 1) {
      throw new IllegalArgumentException("a queue needs a worker, got " + workers);
    }
  }

  public QueueOptions withPrefix(String other) {
    return new QueueOptions(other, creates, visibility, poll, workers, firstRetry);
  }

  public QueueOptions withVisibility(Duration other) {
    return new QueueOptions(prefix, creates, other, poll, workers, firstRetry);
  }

  public QueueOptions withPoll(Duration other) {
    return new QueueOptions(prefix, creates, visibility, other, workers, firstRetry);
  }

  public QueueOptions withWorkers(int other) {
    return new QueueOptions(prefix, creates, visibility, poll, other, firstRetry);
  }
}
