package com.oxuniverse.bootstrap.replay;

import java.time.Instant;
import java.time.InstantSource;

/// Stands at the moment of the event that is played. It may go back: work that lost a race is
/// played again from its beginning.
final class ReplayClock implements InstantSource {

  private volatile Instant now = Instant.EPOCH;

  void set(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
