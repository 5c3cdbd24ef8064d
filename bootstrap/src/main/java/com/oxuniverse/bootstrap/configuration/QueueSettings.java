package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.queue.QueueOptions;
import com.oxuniverse.queue.SqsAccess;
import com.oxuniverse.queue.SqsAccess.Keys;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Which queue server carries the events, and how it is used.
///
/// @param endpoint none for the embedded one
/// @param keys none for what Amazon's clients look for by default
public record QueueSettings(
    Optional<URI> endpoint, String region, Optional<Keys> keys, QueueOptions options) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(12);

  /// The embedded server does not notice that a client is gone.
  private static final Duration EMBEDDED_POLL = Duration.ofSeconds(2);

  private static final Setting<URI> ENDPOINT =
      Setting.optional(
          "ox.queue.endpoint",
          Kind.WEB_ADDRESS,
          "where SQS is (https://sqs.ap-northeast-2.amazonaws.com); the embedded one if it is not set");
  private static final Setting<String> REGION =
      Setting.of("ox.queue.region", Kind.TEXT, "ap-northeast-2", "the region of the queues");
  private static final Setting<String> KEY_ID =
      Setting.optional(
          "ox.queue.access-key-id",
          Kind.TEXT,
          "the key for the queues; without one Amazon's default chain looks for it: environment, profile, role");
  private static final Setting<String> SECRET =
      Setting.optional("ox.queue.secret-access-key", Kind.SECRET, "that key's secret");
  private static final Setting<String> PREFIX =
      Setting.optional(
          "ox.queue.prefix",
          Kind.QUEUE_PREFIX,
          "before the name of each queue, for installations that share an account (staging-)");
  private static final Setting<Boolean> CREATE =
      Setting.of("ox.queue.create", Kind.FLAG, true, "whether queues that are missing are made");
  private static final Setting<Duration> VISIBILITY =
      Setting.of(
          "ox.queue.visibility",
          Kind.DURATION,
          QueueOptions.DEFAULT.visibility(),
          "how soon a message of a node that has died comes again, 1s to 12h");
  private static final Setting<Integer> WORKERS =
      Setting.of(
          "ox.queue.workers",
          Kind.wholeNumber(1, 64),
          QueueOptions.DEFAULT.workers(),
          "how many messages or batches of each queue are worked on at once");

  static Stream<Setting<?>> all() {
    return Stream.of(ENDPOINT, REGION, KEY_ID, SECRET, PREFIX, CREATE, VISIBILITY, WORKERS);
  }

  static QueueSettings from(Settings settings) {
    return new QueueSettings(
        settings.find(ENDPOINT),
        settings.get(REGION),
        keys(settings),
        new QueueOptions(
            settings.find(PREFIX).orElse(""),
            settings.get(CREATE),
            visibility(settings),
            settings.find(ENDPOINT).isPresent() ? QueueOptions.DEFAULT.poll() : EMBEDDED_POLL,
            settings.get(WORKERS),
            QueueOptions.DEFAULT.firstRetry()));
  }

  private static Optional<Keys> keys(Settings settings) {
    var id = settings.find(KEY_ID);
    var secret = settings.find(SECRET);
    if (id.isPresent() != secret.isPresent()) {
      var missing = id.isPresent() ? SECRET : KEY_ID;
      var there = id.isPresent() ? KEY_ID : SECRET;
      throw new CannotProceed(
          "%s is missing, as %s is set".formatted(missing.name(), there.name()));
    }
    if (id.isPresent() && settings.find(ENDPOINT).isEmpty()) {
      throw new CannotProceed("%s is set, but %s is not".formatted(KEY_ID.name(), ENDPOINT.name()));
    }
    return id.flatMap(it -> secret.map(that -> new Keys(it, that)));
  }

  /// The server counts in whole seconds.
  private static Duration visibility(Settings settings) {
    var visibility = settings.get(VISIBILITY);
    if (visibility.compareTo(SHORTEST) < 0 || visibility.compareTo(LONGEST) > 0) {
      throw new CannotProceed(
          "%s is %s: it must be from 1s to 12h"
              .formatted(VISIBILITY.name(), Durations.written(visibility)));
    }
    return visibility;
  }

  public boolean isEmbedded() {
    return endpoint.isEmpty();
  }

  /// How the server is reached that is not embedded.
  public SqsAccess access() {
    return new SqsAccess(endpoint, region, keys);
  }
}
