package com.oxuniverse.application.port.out;

import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import java.util.List;

/// Puts events into queues.
public interface EventPublisher {

  /// Publishes events of one lane, those of a group and topic in their order. If one could not be
  /// published, none behind it is, where the topic's queue keeps an order.
  ///
  /// @return those that the queues have accepted
  List<PendingEvent> publish(LaneId lane, List<PendingEvent> events);
}
