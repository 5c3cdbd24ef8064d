package com.oxuniverse.queue;

import com.oxuniverse.application.queue.QueueStatus;
import com.oxuniverse.queue.SqsAccess.Keys;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// A server with queues of its own, which forgets everything when it is started again.
final class TestQueues implements AutoCloseable {

  private final SqsClient client;
  private final int port;
  private ActorSystem running;

  private TestQueues() {
    running = ActorSystem.create();
    port = start(SQSRestServerBuilder.withActorSystem(running).withDynamicPort());
    client =
        new SqsAccess(
                Optional.of(URI.create("http://127.0.0.1:" + port)),
                "elasticmq",
                Optional.of(new Keys("key", "secret")))
            .open();
  }

  static TestQueues start() {
    return new TestQueues();
  }

  private static int start(TheSQSRestServerBuilder server) {
    return server.withInterface("127.0.0.1").start().waitUntilStarted().localAddress().getPort();
  }

  /// At once, whoever still waits for an answer.
  void goAway() {
    running.terminate();
    running.getWhenTerminated().toCompletableFuture().join();
  }

  void comeBack() {
    running = ActorSystem.create();
    var _ = start(SQSRestServerBuilder.withActorSystem(running).withPort(port));
  }

  SqsClient client() {
    return client;
  }

  /// Everything that fails is tried again at once.
  static QueueOptions options() {
    return new QueueOptions(
        "", true, Duration.ofSeconds(30), Duration.ofSeconds(1), 2, Duration.ZERO);
  }

  SqsServer server() {
    return server(options());
  }

  SqsServer server(QueueOptions options) {
    return new SqsServer(client, options);
  }

  void send(QueueName queue, String body) {
    send(queue, "group", body);
  }

  void send(QueueName queue, String group, String body) {
    server()
        .with(
            queue,
            (it, url) ->
                it.sendMessage(message -> {
                  message.queueUrl(url).messageBody(body);
                  if (queue.isFifo()) {
                    message
                        .messageGroupId(group)
                        .messageDeduplicationId(Long.toString(System.nanoTime()));
                  }
                }));
  }

  /// Takes what waits out of the queue.
  List<Message> take(QueueName queue) {
    return server().with(queue, TestQueues::drained);
  }

  List<Message> takeDead(QueueName queue) {
    return server().withDeadLetters(queue, TestQueues::drained);
  }

  private static List<Message> drained(SqsClient client, String url) {
    return Stream.iterate(received(client, url), it -> !it.isEmpty(), _ -> received(client, url))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Message> received(SqsClient client, String url) {
    var messages =
        client
            .receiveMessage(it ->
                it.queueUrl(url)
                    .maxNumberOfMessages(10)
                    .messageAttributeNames("All")
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
            .messages();
    messages.forEach(
        it -> client.deleteMessage(gone -> gone.queueUrl(url).receiptHandle(it.receiptHandle())));
    return messages;
  }

  QueueStatus status(QueueName queue) {
    return new SqsQueues(server(), new QueueAges(() -> Instant.EPOCH))
        .all().stream().filter(it -> it.name().equals(queue.text())).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    client.close();
    goAway();
  }
}
