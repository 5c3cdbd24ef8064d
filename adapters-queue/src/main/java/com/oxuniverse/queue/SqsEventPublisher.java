package com.oxuniverse.queue;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.port.out.EventPublisher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// Sends events to their queues, each to its own whatever becomes of the others.
///
/// Where the queue keeps an order, the events of a lane travel together, many in a message, and the
/// lane is the message group: for each message it takes, a queue with an order does a lot, and it
/// hands out the messages of a group one after another.
public final class SqsEventPublisher implements EventPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(SqsEventPublisher.class);

  static final int MOST_TOGETHER = 100;

  /// Of the data alone; what is around them is about as much again. Usually a third of it.
  private static final int MOST_DATA = Envelopes.LARGEST_BYTES / 4;

  /// The most that the server takes at once.
  private static final int LARGEST_BATCH = 10;

  private final SqsServer server;

  public SqsEventPublisher(SqsServer server) {
    this.server = server;
  }

  /// @throws TransientFailure if the server does not answer and nothing was accepted
  @Override
  public List<PendingEvent> publish(LaneId lane, List<PendingEvent> events) {
    var accepted = new ArrayList<PendingEvent>();
    var failures = new ArrayList<TransientFailure>();
    byQueue(events)
        .forEach((queue, some) -> {
          try {
            if (queue.isFifo()) {
              sendInOrder(queue, lane, some, accepted);
            } else {
              sendEach(queue, some, accepted);
            }
          } catch (TransientFailure e) {
            LOG.debug("queue={} does not take {} events", queue.text(), some.size(), e);
            failures.add(e);
          }
        });
    if (accepted.isEmpty() && !failures.isEmpty()) {
      throw failures.getFirst();
    }
    return accepted;
  }

  private static Map<QueueName, List<PendingEvent>> byQueue(List<PendingEvent> events) {
    var queues = new EnumMap<QueueName, List<PendingEvent>>(QueueName.class);
    for (PendingEvent event : events) {
      queues.computeIfAbsent(QueueName.of(event.topic()), _ -> new ArrayList<>()).add(event);
    }
    return queues;
  }

  private static List<List<PendingEvent>> parts(List<PendingEvent> events, int most) {
    var parts = new ArrayList<List<PendingEvent>>();
    for (int from = 0; from < events.size(); from += parts.getLast().size()) {
      parts.add(part(events.subList(from, Math.min(events.size(), from + most))));
    }
    return parts;
  }

  /// The first of them, at least one.
  private static List<PendingEvent> part(List<PendingEvent> events) {
    int size = 0;
    int data = 0;
    while (size < events.size() && (size == 0 || data <= MOST_DATA)) {
      data += events.get(size++).data().length();
    }
    return events.subList(0, size);
  }

  /// One message after the other. Of a message that is refused each event is sent by itself, so
  /// that one that no server takes stops only its own group.
  private void sendInOrder(
      QueueName queue, LaneId lane, List<PendingEvent> events, List<PendingEvent> accepted) {
    var blocked = new HashSet<String>();
    for (List<PendingEvent> part : parts(events, MOST_TOGETHER)) {
      var open = part.stream().filter(it -> !blocked.contains(it.group())).toList();
      if (open.isEmpty() || send(queue, lane, open)) {
        accepted.addAll(open);
      } else {
        for (PendingEvent event : open) {
          if (!blocked.contains(event.group()) && send(queue, lane, List.of(event))) {
            accepted.add(event);
          } else {
            blocked.add(event.group());
          }
        }
      }
    }
  }

  /// @return whether the message was accepted
  private boolean send(QueueName queue, LaneId lane, List<PendingEvent> together) {
    var entry =
        entry(0, together)
            .messageGroupId(Integer.toString(lane.value()))
            .messageDeduplicationId(nameOf(together));
    return send(queue, List.of(entry.build())).isEmpty();
  }

  /// The same for the same events only, whatever else waited between them: it keeps the queue from
  /// taking them twice within minutes.
  private static String nameOf(List<PendingEvent> together) {
    var ids = String.join("\n", together.stream().map(PendingEvent::id).toList());
    return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void sendEach(QueueName queue, List<PendingEvent> events, List<PendingEvent> accepted) {
    for (List<PendingEvent> part : parts(events, LARGEST_BATCH)) {
      var entries = new ArrayList<SendMessageBatchRequestEntry>();
      for (PendingEvent event : part) {
        entries.add(entry(entries.size(), List.of(event)).build());
      }
      var refused = send(queue, entries);
      for (int i = 0; i < part.size(); i++) {
        if (!refused.contains(Integer.toString(i))) {
          accepted.add(part.get(i));
        }
      }
    }
  }

  private static SendMessageBatchRequestEntry.Builder entry(int id, List<PendingEvent> events) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(id))
        .messageBody(Envelopes.written(events));
  }

  /// Sends messages.
  ///
  /// @return those that were refused, by the ids of their entries
  private Set<String> send(QueueName queue, List<SendMessageBatchRequestEntry> entries) {
    var result =
        server.with(
            queue,
            (client, url) -> client.sendMessageBatch(it -> it.queueUrl(url).entries(entries)));
    var refused = new HashSet<String>();
    for (BatchResultErrorEntry failure : result.failed()) {
      refused.add(failure.id());
      LOG.warn("queue={} does not take a message: {}", queue.text(), failure.message());
    }
    return refused;
  }
}
