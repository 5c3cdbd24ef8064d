package com.oxuniverse.application.account;

import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.domain.player.UserId;
import java.time.InstantSource;
import java.util.Optional;

/// Reads accounts for those whose they are.
public record AccountReader(Accounts accounts, EmailVault vault, InstantSource wallClock) {

  public Optional<OwnAccount> own(UserId user) {
    return accounts.find(user).filter(account -> !account.isDeleted()).map(this::own);
  }

  OwnAccount own(Account account) {
    return new OwnAccount(
        account,
        account.email().map(vault::open),
        accounts.isBot(account.id(), wallClock.instant()));
  }
}
