package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.AccessPorts;
import com.oxuniverse.application.AccessUseCases;
import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.SignInStates;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.bootstrap.keys.RandomSecrets;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Puts the use cases of sessions and keys together over the adapters of the database.
@Factory
final class AccessFactory {

  /// The name of the real time, for whoever must not take the game's for it.
  static final String WALL_CLOCK = "wallClock";

  @Singleton
  SecretSource secrets() {
    return new RandomSecrets();
  }

  @Singleton
  AccessRules rules(AccessSetup setup) {
    return setup.rules();
  }

  @Singleton
  @Named(WALL_CLOCK)
  InstantSource wallClock(AccessSetup setup) {
    return setup.wallClock();
  }

  @Singleton
  AccessPorts accessPorts(
      UnitOfWork unitOfWork,
      Sessions sessions,
      SignInStates signIns,
      ApiKeys keys,
      SecretSource secrets) {
    return new AccessPorts(unitOfWork, sessions, signIns, keys, secrets);
  }

  @Singleton
  AccessUseCases accessUseCases(AccessPorts ports, AccessSetup setup) {
    return AccessUseCases.over(ports, setup.rules(), setup.wallClock());
  }
}
