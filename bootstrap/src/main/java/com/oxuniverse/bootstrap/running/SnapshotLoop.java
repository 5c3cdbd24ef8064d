package com.oxuniverse.bootstrap.running;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.in.FillSnapshots;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks again for the prices of picks that were taken without one, less and less often while there
/// is none (rules 4).
final class SnapshotLoop {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotLoop.class);

  private static final Duration FIRST_REST = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofSeconds(15);

  private final FillSnapshots snapshots;
  private final Repetition repetition = new Repetition("snapshots", this::step);

  private Duration rest = FIRST_REST;

  SnapshotLoop(FillSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  SnapshotLoop start() {
    repetition.start();
    return this;
  }

  private Duration step() {
    try {
      var done = snapshots.fill();
      if (done.left() > 0) {
        LOG.warn(
            "picks_without_snapshot={} No vendor had a price in time: they will be void",
            done.left());
      }
      boolean inVain = done.waiting() > 0 && done.filled() == 0;
      rest = inVain ? shorter(rest.multipliedBy(2), LONGEST_REST) : FIRST_REST;
    } catch (TransientFailure e) {
      LOG.warn("Picks wait for their prices a moment longer: {}", e.getMessage());
      rest = FIRST_REST;
    } catch (RuntimeException e) {
      LOG.error("Picks without a price cannot be looked for; trying again", e);
      rest = LONGEST_REST;
    }
    return rest;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  void stop() throws InterruptedException {
    repetition.stop();
  }
}
