package com.oxuniverse.application.fakes;

import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.fakes.FakeStore.WaitingEvent;
import com.oxuniverse.application.port.out.OutboxLanes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Leases go by the clock it is given. It never waits for news.
public final class FakeOutboxLanes implements OutboxLanes {

  private static final int LANES = 16;

  private record Hold(String holder, Instant until) {}

  private final FakeStore store;
  private final InstantSource clock;
  private final Map<LaneId, Hold> holds = new HashMap<>();
  private final Map<LaneId, Integer> lastTurns = new HashMap<>();
  private int turns;

  public FakeOutboxLanes(FakeStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<LaneId> take(String holder, Duration lease) {
    requireNoUnitOfWork();
    return store.journal.exclusively(() -> {
      var free =
          waiting().stream()
              .map(it -> lane(it.group()))
              .filter(it -> !isHeld(it))
              .min(Comparator.comparing(it -> lastTurns.getOrDefault(it, 0)));
      free.ifPresent(it -> {
        lastTurns.put(it, ++turns);
        holds.put(it, new Hold(holder, clock.instant().plus(lease)));
      });
      return free;
    });
  }

  private boolean isHeld(LaneId lane) {
    return Optional.ofNullable(holds.get(lane))
        .filter(it -> clock.instant().isBefore(it.until()))
        .isPresent();
  }

  private static LaneId lane(String group) {
    return new LaneId(Math.floorMod(group.hashCode(), LANES));
  }

  private List<PendingEvent> waiting() {
    return store.events.all().stream()
        .filter(it -> it.publishedAt().isEmpty())
        .map(WaitingEvent::event)
        .toList();
  }

  @Override
  public List<PendingEvent> pending(LaneId lane, int limit) {
    return waiting().stream()
        .filter(it -> lane(it.group()).equals(lane))
        .sorted(Comparator.comparing(it -> it.topic() == Topic.PREDICTION_SUBMITTED))
        .limit(limit)
        .toList();
  }

  @Override
  public void published(Collection<PendingEvent> events, Instant at) {
    events.forEach(it -> store.events.put(it.id(), new WaitingEvent(it, Optional.of(at))));
  }

  @Override
  public boolean keep(LaneId lane, String holder, Duration lease) {
    return store.journal.exclusively(() -> {
      boolean isOurs = isHeldBy(lane, holder);
      if (isOurs) {
        holds.put(lane, new Hold(holder, clock.instant().plus(lease)));
      }
      return isOurs;
    });
  }

  @Override
  public void giveBack(LaneId lane, String holder) {
    store.journal.exclusively(() -> {
      boolean isOurs = isHeldBy(lane, holder);
      if (isOurs) {
        holds.remove(lane);
      }
      return isOurs;
    });
  }

  private boolean isHeldBy(LaneId lane, String holder) {
    return Optional.ofNullable(holds.get(lane))
        .filter(it -> it.holder().equals(holder))
        .isPresent();
  }

  @Override
  public void awaitNews(Duration atMost) {}

  /// When an event was written by the machine's clock is not known here: when it happened is told
  /// instead.
  @Override
  public Backlog backlog() {
    var waiting = waiting();
    return new Backlog(
        waiting.size(), waiting.stream().map(PendingEvent::at).min(Comparator.naturalOrder()));
  }

  private void requireNoUnitOfWork() {
    if (store.journal.isOpen()) {
      throw new IllegalStateException("must not be called inside a unit of work");
    }
  }
}
