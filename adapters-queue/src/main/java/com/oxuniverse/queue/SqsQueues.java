package com.oxuniverse.queue;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.Queues;
import com.oxuniverse.application.queue.QueueStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.PurgeQueueInProgressException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The queues by the figures of the server, which are approximate. The age of the oldest message is
/// none of them: see [QueueAges].
public final class SqsQueues implements Queues {

  private static final int AT_ONCE = 10;

  private static final QueueAttributeName[] FIGURES = {
    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED
  };

  private final SqsServer server;
  private final QueueAges ages;

  public SqsQueues(SqsServer server, QueueAges ages) {
    this.server = server;
    this.ages = ages;
  }

  @Override
  public List<QueueStatus> all() {
    return Arrays.stream(QueueName.values()).map(this::status).toList();
  }

  private QueueStatus status(QueueName queue) {
    var figures =
        server.with(
            queue,
            (client, url) ->
                client
                    .getQueueAttributes(it -> it.queueUrl(url).attributeNames(FIGURES))
                    .attributes());
    var dead =
        server.withDeadLetters(
            queue,
            (client, url) ->
                client
                    .getQueueAttributes(it -> it.queueUrl(url).attributeNames(FIGURES))
                    .attributes());
    long waiting = figure(figures, FIGURES[0]);
    return new QueueStatus(
        queue.text(),
        waiting,
        figure(figures, FIGURES[1]),
        figure(figures, FIGURES[2]),
        figure(dead, FIGURES[0]),
        ages.oldest(queue, waiting));
  }

  private static long figure(Map<QueueAttributeName, String> figures, QueueAttributeName name) {
    return Long.parseLong(figures.getOrDefault(name, "0"));
  }

  @Override
  public boolean has(String name) {
    return QueueName.named(name).isPresent();
  }

  private static QueueName existing(String name) {
    return QueueName.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no queue " + name));
  }

  /// One by one, each sent before it is deleted: if we die in between it comes twice.
  @Override
  public int redrive(String name, int atMost) {
    var queue = existing(name);
    int moved = 0;
    while (moved < atMost) {
      var letters = deadLetters(queue, Math.min(AT_ONCE, atMost - moved));
      if (letters.isEmpty()) {
        break;
      }
      letters.forEach(it -> sendBack(queue, it));
      moved += letters.size();
    }
    return moved;
  }

  private List<Message> deadLetters(QueueName queue, int atMost) {
    return server
        .withDeadLetters(
            queue,
            (client, url) ->
                client.receiveMessage(it ->
                    it.queueUrl(url)
                        .maxNumberOfMessages(atMost)
                        // Who does not wait is told of none by some of Amazon's machines that have
                        // none.
                        .waitTimeSeconds(1)
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID)))
        .messages();
  }

  /// With a name of its own, for the queue may remember the first.
  private void sendBack(QueueName queue, Message letter) {
    var _ =
        server.with(
            queue,
            (client, url) ->
                client.sendMessage(it -> {
                  it.queueUrl(url).messageBody(letter.body());
                  if (queue.isFifo()) {
                    it.messageGroupId(group(letter)).messageDeduplicationId(letter.messageId());
                  }
                }));
    var _ =
        server.withDeadLetters(
            queue,
            (client, url) ->
                client.deleteMessage(it -> it.queueUrl(url).receiptHandle(letter.receiptHandle())));
  }

  private static String group(Message letter) {
    return letter
        .attributes()
        .getOrDefault(MessageSystemAttributeName.MESSAGE_GROUP_ID, letter.messageId());
  }

  /// @throws TransientFailure if it was purged less than a minute ago, which Amazon does not allow
  @Override
  public void purge(String name) {
    try {
      var _ =
          server.with(existing(name), (client, url) -> client.purgeQueue(it -> it.queueUrl(url)));
    } catch (TransientFailure e) {
      if (e.getCause() instanceof PurgeQueueInProgressException) {
        throw new TransientFailure(name + " was purged less than a minute ago", e);
      }
      throw e;
    }
  }
}
