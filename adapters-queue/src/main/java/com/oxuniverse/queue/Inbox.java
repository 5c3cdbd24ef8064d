package com.oxuniverse.queue;

import com.oxuniverse.application.TransientFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// The messages of one queue that we hold: received, kept from others while we are at them, and
/// deleted or given back in the end.
final class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /// Beyond the time of the poll itself.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SqsServer server;
  private final QueueName queue;
  private final Map<String, HeldMessage> held = new ConcurrentHashMap<>();

  Inbox(SqsServer server, QueueName queue) {
    this.server = server;
    this.queue = queue;
  }

  int held() {
    return held.size();
  }

  /// Waits for messages.
  ///
  /// @throws TransientFailure if the server does not answer
  List<HeldMessage> receive(int atMost) {
    var poll = server.options().poll();
    var patience = poll.plus(PATIENCE);
    var messages =
        server
            .with(
                queue,
                (client, url) ->
                    client.receiveMessage(it ->
                        it.queueUrl(url)
                            .maxNumberOfMessages(atMost)
                            .waitTimeSeconds((int) poll.toSeconds())
                            .messageSystemAttributeNames(
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                                MessageSystemAttributeName.SENT_TIMESTAMP,
                                MessageSystemAttributeName.MESSAGE_GROUP_ID)
                            .overrideConfiguration(call ->
                                call.apiCallTimeout(patience).apiCallAttemptTimeout(patience))))
            .messages()
            .stream()
            .map(HeldMessage::of)
            .toList();
    messages.forEach(it -> held.put(it.receipt(), it));
    return messages;
  }

  /// Tells the server that we are still at all that we hold.
  void keepAll() {
    hide(held.values(), server.options().visibility(), "kept");
  }

  /// They are done. If the server does not learn of it they come again.
  void delete(Collection<HeldMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    forget(messages);
    var entries = new ArrayList<DeleteMessageBatchRequestEntry>();
    for (HeldMessage message : messages) {
      entries.add(
          DeleteMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(message.receipt())
              .build());
    }
    attempt(
        "deleted",
        () ->
            server.with(
                queue,
                (client, url) ->
                    client.deleteMessageBatch(it -> it.queueUrl(url).entries(entries))));
  }

  /// They come again after that time, to whoever is there.
  void giveBack(Collection<HeldMessage> messages, Duration after) {
    forget(messages);
    hide(messages, after, "given back");
  }

  private void forget(Collection<HeldMessage> messages) {
    messages.forEach(it -> held.remove(it.receipt()));
  }

  private void hide(Collection<HeldMessage> messages, Duration time, String what) {
    var entries = new ArrayList<ChangeMessageVisibilityBatchRequestEntry>();
    for (HeldMessage message : messages) {
      entries.add(
          ChangeMessageVisibilityBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(message.receipt())
              .visibilityTimeout((int) time.toSeconds())
              .build());
    }
    for (int from = 0; from < entries.size(); from += 10) {
      var some = entries.subList(from, Math.min(entries.size(), from + 10));
      attempt(
          what,
          () ->
              server.with(
                  queue,
                  (client, url) ->
                      client.changeMessageVisibilityBatch(it -> it.queueUrl(url).entries(some))));
    }
  }

  private void attempt(String what, Runnable act) {
    try {
      act.run();
    } catch (TransientFailure e) {
      LOG.debug("messages of {} could not be {}", queue.text(), what, e);
    }
  }
}
