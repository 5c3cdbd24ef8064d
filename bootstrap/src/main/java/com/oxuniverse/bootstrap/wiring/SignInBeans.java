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
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The use cases of signing in.
@Factory
final class SignInBeans {

  @Singleton
  SignInsUnderWay signInsUnderWay(
      SignInStates states,
      SecretSource secrets,
      @Named(AccessFactory.WALL_CLOCK) InstantSource wallClock) {
    return new SignInsUnderWay(states, secrets, wallClock);
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
      SignInWithProviderService.Ports ports,
      GameSetup setup,
      SignIn.Rules rules,
      @Named(AccessFactory.WALL_CLOCK) InstantSource wallClock) {
    return new SignInWithProviderService(
        ports, setup.rules().points(), rules.firstAdmin(), setup.clock(), wallClock);
  }
}
