package com.oxuniverse.bootstrap.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The time that the game plays at. It never goes back, over restarts neither.
public sealed interface GameClock extends InstantSource, AutoCloseable
    permits RealTimeClock, SharedClock, SimulatedClock {

  /// How long one has to wait until this clock shows `instant`; nothing if it is past.
  Duration waitUntil(Instant instant);

  @Override
  void close();
}
