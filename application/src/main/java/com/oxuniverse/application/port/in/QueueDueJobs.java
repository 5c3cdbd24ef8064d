package com.oxuniverse.application.port.in;

import java.time.Instant;

/// Queues every job that has fallen due by the game's clock and has no run: on time, late, or after
/// the service was down. Also queues again what waits or failed and is due again, and what was
/// queued or begun and then lost. Safe to call at any time, on any number of nodes at once.
public interface QueueDueJobs {

  /// @return how many runs were queued
  int queueDue();

  /// When something falls due next, at the latest, by the game's clock.
  Instant nextDue();
}
