package com.oxuniverse.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.port.out.EventPublisher;
import com.oxuniverse.application.port.out.EventPublisherContract;
import com.oxuniverse.application.port.out.Queues;
import com.oxuniverse.application.port.out.QueuesContract;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_queue_that_takes_nothing_holds_up_no_other() {
      client.breakOff("prediction-submitted");
      var job = Events.jobWanted(7);
      assertThat(publisher.publish(new LaneId(1), List.of(Events.submitted(1, 1), job)))
          .containsExactly(job);
    }

    @Test
    void events_with_much_to_tell_travel_in_several_messages() {
      var large = "{\"text\": \"%s\"}".formatted("x".repeat(10_000));
      var events =
          IntStream.range(0, 20)
              .mapToObj(i -> Events.event(Topic.PREDICTION_SUBMITTED, "7", i, large))
              .toList();
      assertThat(publisher.publish(new LaneId(1), events)).isEqualTo(events);
      assertThat(accepted(Topic.PREDICTION_SUBMITTED))
          .containsExactlyElementsOf(events.stream().map(PendingEvent::id).toList());
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
