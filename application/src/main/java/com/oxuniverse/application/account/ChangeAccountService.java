package com.oxuniverse.application.account;

import com.oxuniverse.application.port.in.ChangeAccount;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.Nickname;

public final class ChangeAccountService implements ChangeAccount {

  private final Accounts accounts;
  private final UnitOfWork unitOfWork;

  public ChangeAccountService(Accounts accounts, UnitOfWork unitOfWork) {
    this.accounts = accounts;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public Result change(Command command) {
    return unitOfWork.execute(() ->
        accounts
            .lock(command.user())
            .filter(account -> !account.isDeleted())
            .map(account -> change(account, command))
            .orElseGet(NoSuchUser::new));
  }

  private Result change(Account account, Command command) {
    if (command.nickname().filter(wanted -> !isFree(wanted, account)).isPresent()) {
      return new NicknameTaken();
    }
    var named = command.nickname().map(account::named).orElse(account);
    var changed = command.language().map(named::speaking).orElse(named);
    accounts.update(changed);
    return new Changed(changed);
  }

  /// One's own in another case is free.
  private boolean isFree(Nickname wanted, Account account) {
    return !wanted.isReserved()
        && accounts.find(wanted).filter(other -> !other.id().equals(account.id())).isEmpty();
  }
}
