package com.oxuniverse.application.account;

import com.oxuniverse.application.player.SealedEmail;
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
        account.email().flatMap(email -> opened(account.id(), email)),
        accounts.isBot(account.id(), wallClock.instant()));
  }

  /// A key that was thrown away too early takes the address with it, and nothing else of the user.
  private Optional<String> opened(UserId user, SealedEmail email) {
    try {
      return Optional.of(vault.open(user, email));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }
}
