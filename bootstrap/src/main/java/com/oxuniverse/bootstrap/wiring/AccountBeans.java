package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.AccountPorts;
import com.oxuniverse.application.AccountUseCases;
import com.oxuniverse.application.Ports;
import com.oxuniverse.application.account.SealedProviderEmails;
import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.in.ChangeAccount;
import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.application.port.in.DeleteAccount;
import com.oxuniverse.application.port.in.ExportAccount;
import com.oxuniverse.application.port.in.FindPlayers;
import com.oxuniverse.application.port.in.ViewAccount;
import com.oxuniverse.application.port.in.ViewAudit;
import com.oxuniverse.application.port.in.ViewUsers;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.application.port.out.PersonalRecords;
import com.oxuniverse.application.port.out.ProviderEmails;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.Sessions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Puts the use cases about users together, and gives the controllers theirs.
@Factory
final class AccountBeans {

  @Singleton
  AccountUseCases accountUseCases(
      GameSetup setup,
      Ports.Storage storage,
      Accounts accounts,
      PersonalRecords records,
      Identities identities,
      Sessions sessions,
      ApiKeys keys,
      EmailVault vault,
      SecretSource secrets,
      @Named(AccessFactory.WALL_CLOCK) InstantSource wallClock) {
    var ports = new AccountPorts(accounts, records, identities, sessions, keys, vault, secrets);
    return AccountUseCases.over(ports, storage, wallClock, setup.clock());
  }

  @Singleton
  ProviderEmails providerEmails(Accounts accounts, EmailVault vault) {
    return new SealedProviderEmails(accounts, vault);
  }

  @Singleton
  ViewAccount viewAccount(AccountUseCases useCases) {
    return useCases.viewAccount();
  }

  @Singleton
  ChangeAccount changeAccount(AccountUseCases useCases) {
    return useCases.changeAccount();
  }

  @Singleton
  DeleteAccount deleteAccount(AccountUseCases useCases) {
    return useCases.deleteAccount();
  }

  @Singleton
  ExportAccount exportAccount(AccountUseCases useCases) {
    return useCases.exportAccount();
  }

  @Singleton
  FindPlayers findPlayers(AccountUseCases useCases) {
    return useCases.findPlayers();
  }

  @Singleton
  ViewUsers viewUsers(AccountUseCases useCases) {
    return useCases.viewUsers();
  }

  @Singleton
  ChangeStanding changeStanding(AccountUseCases useCases) {
    return useCases.changeStanding();
  }

  @Singleton
  AdjustPoints adjustPoints(AccountUseCases useCases) {
    return useCases.adjustPoints();
  }

  @Singleton
  ViewAudit viewAudit(AccountUseCases useCases) {
    return useCases.viewAudit();
  }
}
