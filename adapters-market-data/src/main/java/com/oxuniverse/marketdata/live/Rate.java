package com.oxuniverse.marketdata.live;

import java.time.Duration;

/// How often a provider may be asked.
///
/// @param calls at most so many in any span of `per`
public record Rate(int calls, Duration per) {

  public Rate {
    if (calls < 1 || !per.isPositive()) {
      throw new IllegalArgumentException(
          "a rate is at least one call in some time, was %d in %s".formatted(calls, per));
    }
  }

  @Override
  public String toString() {
    return "%d in %s".formatted(calls, per);
  }
}
