package com.oxuniverse.application.port.out;

import com.oxuniverse.application.events.PendingEvent;
import java.util.List;

/// Puts events into queues.
public interface EventPublisher {

  /// Publishes events of one lane, those of a group in their order. Of a group in which one could
  /// not be published, none behind it is.
  ///
  /// @return those that the queues have accepted
  List<PendingEvent> publish(List<PendingEvent> events);
}
