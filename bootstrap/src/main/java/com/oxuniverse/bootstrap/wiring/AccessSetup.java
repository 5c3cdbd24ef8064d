package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.time.MachineClock;
import java.time.Duration;
import java.time.InstantSource;

/// What sessions and keys go by, whatever time the game plays at.
///
/// @param wallClock the real time
public record AccessSetup(AccessRules rules, InstantSource wallClock) {

  /// The service as it is configured.
  public static AccessSetup of(Configuration configuration) {
    return new AccessSetup(configuration.access(), MachineClock.inMicroseconds());
  }

  /// The same, but no session is shorter than that.
  public AccessSetup lasting(Duration atLeast) {
    return new AccessSetup(rules.lasting(atLeast), wallClock);
  }
}
