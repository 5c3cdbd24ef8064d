package com.oxuniverse.marketdata.live;

import java.time.Duration;

/// When a vendor is no longer asked, and how much of it at once.
///
/// @param atOnce how many calls may be under way
/// @param window of how many of the last calls the failures are counted
/// @param failures half of the window, or so many calls if there were fewer, all failing, close the
///   way to the vendor
/// @param rest how long it is then left alone, before one call tries it again
/// @param grace how long after its time a call is waited for before it is interrupted
public record GateRules(int atOnce, int window, int failures, Duration rest, Duration grace) {

  public static final GateRules DEFAULT =
      new GateRules(16, 10, 4, Duration.ofSeconds(30), Duration.ofMillis(250));

  public GateRules {
    if (atOnce < 1 || failures < 1 || window < failures || !rest.isPositive()) {
      throw new IllegalArgumentException(
          "at least one call at once, one failure within the window and some rest, were %d, %d of %d, %s"
              .formatted(atOnce, failures, window, rest));
    }
  }
}
