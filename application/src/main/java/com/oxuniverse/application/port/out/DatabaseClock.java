package com.oxuniverse.application.port.out;

import java.time.Duration;
import java.time.InstantSource;

/// The clock of the machine that the database runs on. Leases and locks of several nodes go by it.
public interface DatabaseClock {

  /// Asks the database, in one round trip, as if it had looked at its clock halfway through. Time
  /// that is waited for a connection does not count.
  ///
  /// @return by how much its clock is ahead
  /// @throws com.oxuniverse.application.TransientFailure if it does not answer
  Duration aheadOf(InstantSource ours);
}
