package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.access.SignInWithProviderService;
import com.oxuniverse.application.access.SignInsUnderWay;
import com.oxuniverse.application.port.in.SignInWithProvider;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.ProviderEmails;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.SignInStates;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.bootstrap.time.MachineClock;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The use cases of signing in.
@Factory
final class SignInBeans {

  @Singleton
  SignInsUnderWay signInsUnderWay(SignInStates states, SecretSource secrets) {
    return new SignInsUnderWay(states, secrets, MachineClock.inMicroseconds());
  }

  @Singleton
  SignInWithProviderService.Ports signInPorts(
      UnitOfWork unitOfWork,
      Identities identities,
      Players players,
      PointsLedger ledger,
      AuditTrail audit,
      ProviderEmails emails) {
    return new SignInWithProviderService.Ports(
        unitOfWork, identities, players, ledger, audit, emails);
  }

  @Singleton
  SignInWithProvider signInWithProvider(
      SignInWithProviderService.Ports ports, GameSetup setup, SignIn.Rules rules) {
    return new SignInWithProviderService(
        ports,
        setup.rules().points(),
        rules.firstAdmin(),
        setup.clock(),
        MachineClock.inMicroseconds());
  }
}
