package com.oxuniverse.application.account;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

public final class ChangeStandingService implements ChangeStanding {

  private final Accounts accounts;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final InstantSource wallClock;
  private final InstantSource gameClock;

  public ChangeStandingService(
      Accounts accounts,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      InstantSource wallClock,
      InstantSource gameClock) {
    this.accounts = accounts;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.wallClock = wallClock;
    this.gameClock = gameClock;
  }

  @Override
  public Result change(Command command) {
    if (command.admin().id().equals(command.user())) {
      return new OnOneself();
    }
    return unitOfWork.execute(() -> {
      var locked = accounts.lockWithAdmins(command.user());
      // Two admins may take each other's role at the same moment: the second is none by now.
      if (find(locked, command.admin().id()).filter(Account::rules).isEmpty()) {
        return new AdminNoMore();
      }
      return find(locked, command.user())
          .filter(account -> !account.isDeleted())
          .map(account -> change(account, command))
          .orElseGet(NoSuchUser::new);
    });
  }

  private static Optional<Account> find(List<Account> accounts, UserId user) {
    return accounts.stream().filter(account -> account.id().equals(user)).findFirst();
  }

  private Result change(Account before, Command command) {
    var after = changed(before, command.change());
    if (!after.equals(before)) {
      accounts.update(after);
      audit.record(act(before, after, command));
    }
    return new Changed(accounts.known(before.id(), wallClock.instant()).orElseThrow());
  }

  private static Account changed(Account account, Change change) {
    return switch (change) {
      case ToRole(var role) -> account.as(role);
      case ToSuspended(var suspended) ->
          account.being(suspended ? Player.Status.SUSPENDED : Player.Status.ACTIVE);
    };
  }

  private AdminAct act(Account before, Account after, Command command) {
    var action =
        switch (command.change()) {
          case ToRole _ -> "user.role";
          case ToSuspended _ -> "user.suspend";
        };
    return new AdminAct(
        command.admin().signature(),
        action,
        "user/" + before.id(),
        standing(before),
        standing(after),
        command.why(),
        gameClock.instant());
  }

  private static String standing(Account account) {
    return account.player().role() + " " + account.status();
  }
}
