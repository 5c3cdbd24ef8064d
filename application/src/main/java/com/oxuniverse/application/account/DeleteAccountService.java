package com.oxuniverse.application.account;

import com.oxuniverse.application.port.in.DeleteAccount;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.InstantSource;

public final class DeleteAccountService implements DeleteAccount {

  private final Accounts accounts;
  private final Identities identities;
  private final Sessions sessions;
  private final ApiKeys keys;
  private final UnitOfWork unitOfWork;
  private final InstantSource wallClock;

  public DeleteAccountService(
      Accounts accounts,
      Identities identities,
      Sessions sessions,
      ApiKeys keys,
      UnitOfWork unitOfWork,
      InstantSource wallClock) {
    this.accounts = accounts;
    this.identities = identities;
    this.sessions = sessions;
    this.keys = keys;
    this.unitOfWork = unitOfWork;
    this.wallClock = wallClock;
  }

  @Override
  public Result delete(UserId user) {
    return unitOfWork.execute(() -> {
      var locked = accounts.lockWithAdmins(user);
      return locked.stream()
          .filter(account -> account.id().equals(user) && !account.isDeleted())
          .findFirst()
          .map(account ->
              account.rules() && locked.stream().filter(Account::rules).count() == 1
                  ? new LastAdmin()
                  : delete(account))
          .orElseGet(Deleted::new);
    });
  }

  private Result delete(Account account) {
    var user = account.id();
    accounts.update(account.anonymised(Nickname.ofDeleted(user)));
    identities.deleteOf(user);
    var now = wallClock.instant();
    int _ = sessions.endAll(user, Sessions.End.DELETED, now);
    int _ = keys.revokeAll(user, now);
    accounts.erasePersonalTraces(user);
    return new Deleted();
  }
}
