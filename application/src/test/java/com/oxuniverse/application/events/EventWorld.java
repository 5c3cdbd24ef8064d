package com.oxuniverse.application.events;

import com.oxuniverse.application.EventPorts;
import com.oxuniverse.application.EventUseCases;
import com.oxuniverse.application.fakes.FakeConsumedMessages;
import com.oxuniverse.application.fakes.FakeEventPublisher;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeOutboxLanes;
import com.oxuniverse.application.fakes.FakePayouts;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.fakes.FakeQueues;
import com.oxuniverse.application.fakes.FakeSubmissionCounts;
import com.oxuniverse.application.fakes.SettableClock;
import java.time.Instant;

/// A game over fakes whose events go where a test can see them.
public record EventWorld(
    FakeGame game,
    SettableClock wallClock,
    FakeOutboxLanes lanes,
    FakeEventPublisher publisher,
    FakeSubmissionCounts counts,
    FakeQueues queues,
    EventUseCases play) {

  public static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

  public static EventWorld create() {
    var game = FakeGame.create();
    var store = game.world().store();
    var wallClock = new SettableClock(NOW);
    var lanes = new FakeOutboxLanes(store, wallClock);
    var publisher = new FakeEventPublisher();
    var counts = new FakeSubmissionCounts(store);
    var queues = new FakeQueues();
    var ports =
        new EventPorts(
            lanes,
            publisher,
            new FakeConsumedMessages(store),
            counts,
            new FakePayouts(store),
            queues);
    var play =
        EventUseCases.over(
            ports, FakePorts.storageOf(game.world()), wallClock, game.clock(), "node");
    return new EventWorld(game, wallClock, lanes, publisher, counts, queues, play);
  }
}
