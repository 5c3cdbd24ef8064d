package com.oxuniverse.application.events;

import com.oxuniverse.application.port.in.ViewOutbox;
import com.oxuniverse.application.port.out.OutboxLanes;
import java.time.Duration;
import java.time.InstantSource;

public final class ViewOutboxService implements ViewOutbox {

  private final OutboxLanes lanes;
  private final InstantSource machineClock;

  public ViewOutboxService(OutboxLanes lanes, InstantSource machineClock) {
    this.lanes = lanes;
    this.machineClock = machineClock;
  }

  @Override
  public Backlog backlog() {
    var waiting = lanes.backlog();
    var now = machineClock.instant();
    return new Backlog(
        waiting.events(), waiting.oldest().map(since -> Duration.between(since, now)));
  }
}
