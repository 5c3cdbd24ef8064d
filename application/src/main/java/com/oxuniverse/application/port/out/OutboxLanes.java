package com.oxuniverse.application.port.out;

import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The events that wait to be published, in lanes. A group is always in the same lane; a lane is
/// held by one node at a time, for a while. Call outside any [UnitOfWork].
public interface OutboxLanes {

  /// A lane with events that nobody holds, now held by `holder`. Those that others are just taking
  /// are passed over (`SKIP LOCKED`).
  ///
  /// @param lease how long it is held unless it is given back
  Optional<LaneId> take(String holder, Duration lease);

  /// The oldest unpublished events of a lane, in their order; picks behind all others, so that the
  /// daily cycle waits for none of them.
  List<PendingEvent> pending(LaneId lane, int limit);

  /// Notes that events were published.
  void published(Collection<PendingEvent> events, Instant at);

  /// Prolongs a hold.
  ///
  /// @return false if it was lost
  boolean keep(LaneId lane, String holder, Duration lease);

  /// Lets others take the lane.
  void giveBack(LaneId lane, String holder);

  /// Waits until something was written on any node, or `atMost`.
  void awaitNews(Duration atMost) throws InterruptedException;

  /// What waits to be published.
  Backlog backlog();

  /// @param oldest when the oldest was written, by the machine's clock
  record Backlog(long events, Optional<Instant> oldest) {}
}
