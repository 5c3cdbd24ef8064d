package com.oxuniverse.bootstrap.running;

import com.oxuniverse.application.limits.SharedLimits;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets who has asked nothing for a while. Every node does, and none minds another.
final class IdleLimitsLoop {

  private static final Logger LOG = LoggerFactory.getLogger(IdleLimitsLoop.class);

  private static final Duration REST = Duration.ofMinutes(1);
  private static final int AT_ONCE = 1_000;

  private final SharedLimits limits;
  private final Repetition repetition = new Repetition("limits", this::step);

  IdleLimitsLoop(SharedLimits limits) {
    this.limits = limits;
  }

  IdleLimitsLoop start() {
    repetition.start();
    return this;
  }

  private Duration step() {
    try {
      return limits.forgetIdle(AT_ONCE) < AT_ONCE ? REST : Duration.ZERO;
    } catch (RuntimeException e) {
      // Nothing is lost by it but room.
      LOG.warn("Limits that nobody uses stay a minute longer: {}", e.getMessage());
      return REST;
    }
  }

  void stop() throws InterruptedException {
    repetition.stop();
  }
}
