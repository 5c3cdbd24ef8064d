package com.oxuniverse.application.port.out;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.fakes.FakeConsumedMessages;
import com.oxuniverse.application.fakes.FakeEventPublisher;
import com.oxuniverse.application.fakes.FakeOutbox;
import com.oxuniverse.application.fakes.FakeOutboxLanes;
import com.oxuniverse.application.fakes.FakePayouts;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.fakes.FakeQueues;
import com.oxuniverse.application.fakes.FakeSubmissionCounts;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.fakes.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;

/// The fakes of what carries events keep the same contracts as the adapters.
class EventFakesKeepTheContractsTest {

  private FakeWorld world;

  private Ports.Storage emptyWorld() {
    world = FakeWorld.create();
    return FakePorts.storageOf(world);
  }

  @Nested
  class OutboxFake extends OutboxContract {
    private final SettableClock clock = new SettableClock(Scene.at("06:00"));
    private OutboxLanes lanes;

    @Override
    protected Ports.Storage emptyStorage() {
      var storage = emptyWorld();
      lanes = new FakeOutboxLanes(world.store(), clock);
      return storage;
    }

    @Override
    protected Outbox outbox() {
      return new FakeOutbox(world.store());
    }

    @Override
    protected OutboxLanes lanes() {
      return lanes;
    }

    @Override
    protected void pass(Duration time) {
      clock.advance(time);
    }
  }

  @Nested
  class ConsumedMessagesFake extends ConsumedMessagesContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected ConsumedMessages consumed() {
      return new FakeConsumedMessages(world.store());
    }
  }

  @Nested
  class SubmissionCountsFake extends SubmissionCountsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected SubmissionCounts counts() {
      return new FakeSubmissionCounts(world.store());
    }
  }

  @Nested
  class PayoutsFake extends PayoutsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Payouts payouts() {
      return new FakePayouts(world.store());
    }
  }

  @Nested
  class QueuesFake extends QueuesContract {
    private final FakeQueues queues = new FakeQueues();

    @Override
    protected Queues queues() {
      return queues;
    }

    @Override
    protected void fill(String name, int waiting, int dead) {
      var _ = queues.with(name, waiting, dead);
    }
  }

  @Nested
  class EventPublisherFake extends EventPublisherContract {
    private final FakeEventPublisher publisher = new FakeEventPublisher();

    @Override
    protected EventPublisher publisher() {
      return publisher;
    }

    @Override
    protected void refuse(String id) {
      publisher.refuse(id);
    }

    @Override
    protected void goAway() {
      publisher.away(true);
    }

    @Override
    protected List<String> accepted(Topic topic) {
      return publisher.published().stream()
          .filter(it -> it.topic() == topic)
          .map(PendingEvent::id)
          .toList();
    }
  }
}
