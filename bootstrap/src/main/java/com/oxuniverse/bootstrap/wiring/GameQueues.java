package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.QueueSettings;
import com.oxuniverse.bootstrap.queue.EmbeddedQueues;
import com.oxuniverse.queue.SqsAccess;

/// The queue server of the service.
///
/// @param stop stops it if it was started for this
public record GameQueues(SqsAccess access, Runnable stop) implements AutoCloseable {

  /// The one that is configured, else one in this process.
  ///
  /// @throws CannotProceed if none is configured and this is the jar without one
  public static GameQueues open(QueueSettings settings) {
    if (!settings.isEmbedded()) {
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

  @Override
  public void close() {
    stop.run();
  }
}
