package com.oxuniverse.queue;

import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.port.out.EventPublisher;
import com.oxuniverse.application.port.out.EventPublisherContract;
import com.oxuniverse.application.port.out.Queues;
import com.oxuniverse.application.port.out.QueuesContract;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.services.sqs.model.Message;

/// The adapters keep the ports' contracts on a server with the API of SQS.
@Tag("integration")
class SqsKeepsTheContractsTest {

  private final TestQueues queues = TestQueues.start();

  @AfterEach
  void close() {
    queues.close();
  }

  @Nested
  class Sqs extends QueuesContract {
    private final Queues sqs =
        new SqsQueues(queues.server(), new QueueAges(InstantSource.system()));

    @Override
    protected Queues queues() {
      return sqs;
    }

    @Override
    protected void fill(String name, int waiting, int dead) {
      var queue = QueueName.named(name).orElseThrow();
      for (int i = 0; i < waiting; i++) {
        queues.send(queue, "waiting " + i);
      }
      for (int i = 0; i < dead; i++) {
        var body = "dead " + i;
        var _ =
            queues
                .server()
                .withDeadLetters(
                    queue,
                    (it, url) -> it.sendMessage(sent -> sent.queueUrl(url).messageBody(body)));
      }
    }
  }

  @Nested
  class Publisher extends EventPublisherContract {
    private final FaultySqs client = new FaultySqs(queues.client());
    private final EventPublisher publisher =
        new SqsEventPublisher(new SqsServer(client, TestQueues.options()));

    @Override
    protected EventPublisher publisher() {
      return publisher;
    }

    @Override
    protected void refuse(String id) {
      client.refuse("\"id\":\"%s\"".formatted(id));
    }

    @Override
    protected void goAway() {
      queues.goAway();
    }

    @Override
    protected List<String> accepted(Topic topic) {
      return queues.take(QueueName.of(topic)).stream()
          .map(Message::body)
          .flatMap(Publisher::ids)
          .toList();
    }

    private static Stream<String> ids(String body) {
      try {
        return Envelopes.read(body).stream().map(Envelope::id);
      } catch (Unreadable e) {
        throw new AssertionError(e);
      }
    }
  }
}
