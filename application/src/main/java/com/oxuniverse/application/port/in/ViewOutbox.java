package com.oxuniverse.application.port.in;

import java.time.Duration;
import java.util.Optional;

/// What waits to be told.
@FunctionalInterface
public interface ViewOutbox {

  Backlog backlog();

  /// @param oldest for how long the oldest event has waited
  record Backlog(long events, Optional<Duration> oldest) {}
}
