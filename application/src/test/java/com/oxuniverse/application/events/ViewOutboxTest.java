package com.oxuniverse.application.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ViewOutbox;
import com.oxuniverse.application.port.out.OutboxLanes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewOutboxTest {

  private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

  private static ViewOutbox over(OutboxLanes.Backlog waiting) {
    return new ViewOutboxService(new Waiting(waiting), InstantSource.fixed(NOW));
  }

  @Test
  void what_waits_is_as_old_as_the_machine_says() {
    var backlog = over(new OutboxLanes.Backlog(3, Optional.of(NOW.minusSeconds(5)))).backlog();

    assertThat(backlog).isEqualTo(new ViewOutbox.Backlog(3, Optional.of(Duration.ofSeconds(5))));
  }

  @Test
  void nothing_has_no_age() {
    var backlog = over(new OutboxLanes.Backlog(0, Optional.empty())).backlog();

    assertThat(backlog).isEqualTo(new ViewOutbox.Backlog(0, Optional.empty()));
  }

  /// Lanes of which nothing but the backlog is asked.
  private record Waiting(Backlog backlog) implements OutboxLanes {

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
}
