package com.oxuniverse.bootstrap.running;

import com.oxuniverse.application.port.in.ForgetAccess;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets sessions and sign-ins that are long over. Every node does, and none minds another.
final class ForgettingLoop {

  private static final Logger LOG = LoggerFactory.getLogger(ForgettingLoop.class);

  private static final Duration REST = Duration.ofMinutes(10);
  private static final int AT_ONCE = 1_000;

  private final ForgetAccess access;
  private final Repetition repetition = new Repetition("forgetting", this::step);

  ForgettingLoop(ForgetAccess access) {
    this.access = access;
  }

  ForgettingLoop start() {
    repetition.start();
    return this;
  }

  /// @return how long there is nothing to do
  Duration step() {
    try {
      return access.forget(AT_ONCE) < AT_ONCE ? REST : Duration.ZERO;
    } catch (RuntimeException e) {
      // Nothing is lost by it but room.
      LOG.warn("Sessions that are over stay ten minutes longer: {}", e.getMessage());
      return REST;
    }
  }

  void stop() throws InterruptedException {
    repetition.stop();
  }
}
