package com.oxuniverse.marketdata.live;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/// How daily bars are asked for.
///
/// @param atOnce symbols
/// @param tries of one vendor for one symbol, where a failure may pass
/// @param backoff before the second try, more or less by half; twice as long before each further
/// @param call how long one call may take
/// @param all how long the whole may take; what is then still open is a failure
/// @param late how long after the close an answer may stay provisional before the next provider is
///   asked
public record Collecting(
    int atOnce, int tries, Duration backoff, Duration call, Duration all, Duration late) {

  public static final Collecting DEFAULT =
      new Collecting(
          8,
          3,
          Duration.ofMillis(500),
          Duration.ofSeconds(10),
          Duration.ofMinutes(3),
          Duration.ofHours(1));

  IntervalFunction pauses() {
    return IntervalFunction.ofExponentialRandomBackoff(backoff, 2, 0.5);
  }
}
