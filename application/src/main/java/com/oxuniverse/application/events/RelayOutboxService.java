package com.oxuniverse.application.events;

import com.oxuniverse.application.port.in.RelayOutbox;
import com.oxuniverse.application.port.out.EventPublisher;
import com.oxuniverse.application.port.out.OutboxLanes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Takes a lane, publishes what waits in it, notes that, and gives the lane back. Nothing is held
/// while the queues are talked to but the lane's lease, so a queue that hangs stops no pick. Who
/// dies between sending and noting it leaves the events to be sent again: whoever consumes them
/// knows them by their ids.
public final class RelayOutboxService implements RelayOutbox {

  static final int AT_ONCE = 500;

  /// Several times as long as publishing that many takes.
  static final Duration LEASE = Duration.ofSeconds(10);

  /// Then others get their turn with the lane's connection to the queues.
  private static final int ROUNDS = 4;

  private final OutboxLanes lanes;
  private final EventPublisher publisher;
  private final InstantSource wallClock;
  private final String node;
  private final AtomicLong turns = new AtomicLong();

  /// @param wallClock the real time, by which events are kept a while after they were published
  /// @param node a name that no other node has
  public RelayOutboxService(
      OutboxLanes lanes, EventPublisher publisher, InstantSource wallClock, String node) {
    this.lanes = lanes;
    this.publisher = publisher;
    this.wallClock = wallClock;
    this.node = node;
  }

  /// Each turn has a name of its own: of two threads of one node the one whose lease ran out must
  /// not take the other's for its own.
  @Override
  public int relay() {
    var holder = node + "/" + turns.incrementAndGet();
    return lanes.take(holder, LEASE).map(lane -> relay(lane, holder)).orElse(0);
  }

  private int relay(LaneId lane, String holder) {
    try {
      int published = 0;
      for (int round = 1; round <= ROUNDS; round++) {
        var pending = lanes.pending(lane, AT_ONCE);
        int accepted = publish(lane, pending);
        published += accepted;
        boolean isDone = accepted < AT_ONCE;
        if (isDone || !lanes.keep(lane, holder, LEASE)) {
          break;
        }
      }
      return published;
    } finally {
      lanes.giveBack(lane, holder);
    }
  }

  private int publish(LaneId lane, List<PendingEvent> pending) {
    if (pending.isEmpty()) {
      return 0;
    }
    var accepted = publisher.publish(lane, pending);
    if (!accepted.isEmpty()) {
      lanes.published(accepted, wallClock.instant());
    }
    return accepted.size();
  }
}
