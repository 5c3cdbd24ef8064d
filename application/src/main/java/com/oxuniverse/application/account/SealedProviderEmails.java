package com.oxuniverse.application.account;

import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.application.port.out.ProviderEmails;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;

/// Keeps e-mail addresses sealed with what else is kept of a user.
public final class SealedProviderEmails implements ProviderEmails {

  private final Accounts accounts;
  private final EmailVault vault;

  public SealedProviderEmails(Accounts accounts, EmailVault vault) {
    this.accounts = accounts;
    this.vault = vault;
  }

  @Override
  public void learned(UserId user, Optional<String> email) {
    var account =
        accounts
            .lock(user)
            .orElseThrow(() -> new IllegalStateException("there is no user " + user));
    if (email.isPresent() || account.email().isPresent()) {
      accounts.update(account.sealedAs(email.map(it -> vault.seal(user, it))));
    }
  }
}
