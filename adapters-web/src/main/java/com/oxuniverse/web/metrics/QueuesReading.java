package com.oxuniverse.web.metrics;

import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.application.queue.QueueStatus;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What waits in the queues.
@Singleton
final class QueuesReading implements Reading {

  private static final String QUEUE = "queue";

  private final BeanProvider<OperateQueues> queues;

  QueuesReading(BeanProvider<OperateQueues> queues) {
    this.queues = queues;
  }

  @Override
  public String name() {
    return "queues";
  }

  @Override
  public List<Value> read(Instant now) {
    return queues.get().all().stream().flatMap(QueuesReading::values).toList();
  }

  /// Where nothing waits, the oldest has waited for no time: an alert on it must see it go.
  private static Stream<Value> values(QueueStatus queue) {
    long oldest = queue.oldest().orElse(Duration.ZERO).toSeconds();
    return Stream.of(
        Value.of(Metric.QUEUE_WAITING, QUEUE, queue.name(), queue.waiting()),
        Value.of(Metric.QUEUE_IN_FLIGHT, QUEUE, queue.name(), queue.inFlight()),
        Value.of(Metric.QUEUE_DEAD, QUEUE, queue.name(), queue.dead()),
        Value.of(Metric.QUEUE_OLDEST_SECONDS, QUEUE, queue.name(), oldest));
  }
}
