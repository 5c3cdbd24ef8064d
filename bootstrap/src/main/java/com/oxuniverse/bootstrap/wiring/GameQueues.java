package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.QueueSettings;
import com.oxuniverse.bootstrap.queue.EmbeddedQueues;
import com.oxuniverse.queue.SqsAccess;
import com.oxuniverse.queue.SqsServer;

/// The queue server of the service.
///
/// @param stop stops it if it was started for this
public record GameQueues(SqsAccess access, Runnable stop) implements AutoCloseable {

  /// The one that is configured, else one in this process.
  ///
  /// @throws CannotProceed if none is configured and this is the jar without one, or the one that
  ///   is refuses us or lacks a queue; one that cannot be reached is waited for
  public static GameQueues open(QueueSettings settings) {
    if (!settings.isEmbedded()) {
      requireUsable(settings);
      return new GameQueues(settings.access(), () -> {});
    }
    // Looked for and not loaded: without the server its classes cannot even be linked.
    if (GameQueues.class.getResource("/org/elasticmq/rest/sqs/SQSRestServerBuilder.class")
        == null) {
      throw new CannotProceed(
          "This ox is the one for production and brings no queues: name a server by ox.queue.endpoint");
    }
    var embedded = EmbeddedQueues.start();
    return new GameQueues(embedded.access(), embedded::close);
  }

  private static void requireUsable(QueueSettings settings) {
    try (var client = settings.access().open()) {
      new SqsServer(client, settings.options())
          .mistake()
          .ifPresent(mistake -> {
            throw new CannotProceed(inWords(mistake));
          });
    }
  }

  private static String inWords(SqsServer.Mistake mistake) {
    return switch (mistake) {
      case SqsServer.Missing(var queue) ->
          "There is no queue %s, and ox.queue.create is off: make it, or see ox.queue.prefix, ox.queue.region and ox.queue.endpoint"
              .formatted(queue);
      case SqsServer.Denied(var why) ->
          "The queue server refuses us; see ox.queue.access-key-id, ox.queue.secret-access-key (or the role) and ox.queue.region: "
              + why;
    };
  }

  @Override
  public void close() {
    stop.run();
  }
}
