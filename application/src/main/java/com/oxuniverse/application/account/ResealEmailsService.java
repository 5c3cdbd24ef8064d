package com.oxuniverse.application.account;

import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.application.port.in.ResealEmails;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.UserId;
import java.util.List;
import java.util.Optional;

/// One user at a time, and each only if it is still needed: other nodes do the same, and users sign
/// in meanwhile.
public final class ResealEmailsService implements ResealEmails {

  private static final int PAGE = 500;

  private final Accounts accounts;
  private final EmailVault vault;
  private final UnitOfWork unitOfWork;

  public ResealEmailsService(Accounts accounts, EmailVault vault, UnitOfWork unitOfWork) {
    this.accounts = accounts;
    this.vault = vault;
    this.unitOfWork = unitOfWork;
  }

  private enum Outcome {
    RESEALED,
    UNREADABLE,
    NOT_NEEDED
  }

  @Override
  public Result reseal() {
    int resealed = 0;
    int unreadable = 0;
    for (var users = next(Optional.empty()); !users.isEmpty(); users = nextBehind(users)) {
      for (UserId user : users) {
        switch (unitOfWork.execute(() -> reseal(user))) {
          case RESEALED -> resealed++;
          case UNREADABLE -> unreadable++;
          case NOT_NEEDED -> {}
        }
      }
    }
    return new Result(resealed, unreadable);
  }

  private List<UserId> nextBehind(List<UserId> users) {
    return next(Optional.of(users.getLast()));
  }

  private List<UserId> next(Optional<UserId> after) {
    return accounts.sealedOtherwise(vault.keyInUse(), after, PAGE);
  }

  private Outcome reseal(UserId user) {
    var account = accounts.lock(user).orElseThrow();
    return account
        .email()
        .filter(email -> !email.keyName().equals(vault.keyInUse()))
        .map(email -> reseal(account, email))
        .orElse(Outcome.NOT_NEEDED);
  }

  private Outcome reseal(Account account, SealedEmail email) {
    String address;
    try {
      address = vault.open(account.id(), email);
    } catch (IllegalStateException e) {
      // A key that was thrown away too early; the provider tells the address again.
      return Outcome.UNREADABLE;
    }
    accounts.update(account.sealedAs(Optional.of(vault.seal(account.id(), address))));
    return Outcome.RESEALED;
  }
}
