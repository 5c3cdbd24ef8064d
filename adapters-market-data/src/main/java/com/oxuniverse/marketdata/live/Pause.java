package com.oxuniverse.marketdata.live;

import java.time.Duration;

/// A short wait of a thread that nobody else needs.
final class Pause {

  private Pause() {}

  /// Ends early if the thread is interrupted, which stays visible.
  static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
