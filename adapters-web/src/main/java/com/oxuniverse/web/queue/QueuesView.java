package com.oxuniverse.web.queue;

import com.oxuniverse.application.queue.QueueStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// The queues.
///
/// @param items all of them
@Serdeable
record QueuesView(List<QueueView> items) {

  static QueuesView of(List<QueueStatus> queues) {
    return new QueuesView(queues.stream().map(QueueView::of).toList());
  }
}
