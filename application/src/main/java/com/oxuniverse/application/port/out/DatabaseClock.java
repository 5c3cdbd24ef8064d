package com.oxuniverse.application.port.out;

import java.time.Instant;

/// The clock of the machine that the database runs on. Leases and locks of several nodes go by it.
public interface DatabaseClock {

  /// Asks the database, in one round trip.
  ///
  /// @throws com.oxuniverse.application.TransientFailure if it does not answer
  Instant now();
}
