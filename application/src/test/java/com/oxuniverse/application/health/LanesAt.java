package com.oxuniverse.application.health;

import com.oxuniverse.application.events.LaneId;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.port.out.OutboxLanes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Lanes with a backlog that a test says.
final class LanesAt implements OutboxLanes {

  private Backlog backlog = new Backlog(0, Optional.empty());
  private CompletableFuture<Object> hangs = CompletableFuture.completedFuture("");

  void waits(long events, Instant oldest) {
    backlog = new Backlog(events, Optional.of(oldest));
  }

  /// Until that is done.
  void hangsOn(CompletableFuture<Object> other) {
    hangs = other;
  }

  @Override
  public Backlog backlog() {
    var _ = hangs.join();
    return backlog;
  }

  @Override
  public Optional<LaneId> take(String holder, Duration lease) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<PendingEvent> pending(LaneId lane, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void published(Collection<PendingEvent> events, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean keep(LaneId lane, String holder, Duration lease) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void giveBack(LaneId lane, String holder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void awaitNews(Duration atMost) {
    throw new UnsupportedOperationException();
  }
}
