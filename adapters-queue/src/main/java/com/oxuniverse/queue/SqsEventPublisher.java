package com.oxuniverse.queue;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.port.out.EventPublisher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// Sends events in batches. Of a batch any part may be refused, so no two of one group are ever in
/// the same: the second follows when the first was accepted.
public final class SqsEventPublisher implements EventPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(SqsEventPublisher.class);

  private static final int LARGEST_BATCH = 10;
  private static final int PLAYERS_GROUPS = 64;
  private static final int LARGEST_BATCH_BYTES = 256 * 1024;

  private final SqsServer server;

  public SqsEventPublisher(SqsServer server) {
    this.server = server;
  }

  private record Letter(PendingEvent event, String body) {
    int bytes() {
      return body.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /// @throws TransientFailure if the server does not answer and nothing was accepted
  @Override
  public List<PendingEvent> publish(List<PendingEvent> events) {
    var accepted = new ArrayList<PendingEvent>();
    try {
      for (var groups = byGroup(events); !groups.isEmpty(); ) {
        send(firsts(groups), accepted, groups);
      }
    } catch (TransientFailure e) {
      if (accepted.isEmpty()) {
        throw e;
      }
      LOG.debug("{} of {} events are published", accepted.size(), events.size(), e);
    }
    return accepted;
  }

  private static Map<String, Deque<PendingEvent>> byGroup(List<PendingEvent> events) {
    var groups = new LinkedHashMap<String, Deque<PendingEvent>>();
    for (PendingEvent event : events) {
      groups.computeIfAbsent(event.group(), _ -> new ArrayDeque<>()).add(event);
    }
    return groups;
  }

  private static Map<QueueName, List<Letter>> firsts(Map<String, Deque<PendingEvent>> groups) {
    var firsts = new EnumMap<QueueName, List<Letter>>(QueueName.class);
    for (Deque<PendingEvent> group : groups.values()) {
      var event = group.remove();
      firsts
          .computeIfAbsent(QueueName.of(event.topic()), _ -> new ArrayList<>())
          .add(new Letter(event, Envelopes.written(event)));
    }
    groups.values().removeIf(Deque::isEmpty);
    return firsts;
  }

  private void send(
      Map<QueueName, List<Letter>> letters,
      List<PendingEvent> accepted,
      Map<String, Deque<PendingEvent>> groups) {
    letters.forEach((queue, some) -> {
      for (List<Letter> batch : batches(some)) {
        var refused = send(queue, batch);
        for (int i = 0; i < batch.size(); i++) {
          var event = batch.get(i).event();
          if (refused.contains(Integer.toString(i))) {
            groups.remove(event.group());
          } else {
            accepted.add(event);
          }
        }
      }
    });
  }

  private static List<List<Letter>> batches(List<Letter> letters) {
    var batches = new ArrayList<List<Letter>>();
    var batch = new ArrayList<Letter>();
    int bytes = 0;
    for (Letter letter : letters) {
      bytes += letter.bytes();
      if (batch.size() == LARGEST_BATCH || (bytes > LARGEST_BATCH_BYTES && !batch.isEmpty())) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = letter.bytes();
      }
      batch.add(letter);
    }
    batches.add(batch);
    return batches;
  }

  /// @return the places of those that were refused
  private Set<String> send(QueueName queue, List<Letter> batch) {
    var entries = new ArrayList<SendMessageBatchRequestEntry>();
    for (int i = 0; i < batch.size(); i++) {
      entries.add(entry(Integer.toString(i), queue, batch.get(i)));
    }
    var result =
        server.with(
            queue,
            (client, url) -> client.sendMessageBatch(it -> it.queueUrl(url).entries(entries)));
    var refused = new HashSet<String>();
    for (BatchResultErrorEntry failure : result.failed()) {
      refused.add(failure.id());
      var event = batch.get(Integer.parseInt(failure.id())).event();
      LOG.warn("{} does not take {}: {}", queue.text(), event.id(), failure.message());
    }
    return refused;
  }

  /// The event's own id keeps a queue that knows an order from taking it twice within minutes.
  private static SendMessageBatchRequestEntry entry(String id, QueueName queue, Letter letter) {
    var entry = SendMessageBatchRequestEntry.builder().id(id).messageBody(letter.body());
    if (queue.isFifo()) {
      entry
          .messageGroupId(messageGroup(letter.event()))
          .messageDeduplicationId(letter.event().id());
    }
    return entry.build();
  }

  /// Players share a few groups of the queue, each always the same: the embedded server looks
  /// through all groups that wait for each message that it hands out.
  private static String messageGroup(PendingEvent event) {
    return event.topic() == Topic.PREDICTION_SUBMITTED
        ? Integer.toString(Math.floorMod(event.group().hashCode(), PLAYERS_GROUPS))
        : event.group();
  }
}
