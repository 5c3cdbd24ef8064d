package com.oxuniverse.application.account;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

public final class AdjustPointsService implements AdjustPoints {

  private static final int NAME_BYTES = 16;

  private final Accounts accounts;
  private final PointsLedger ledger;
  private final AuditTrail audit;
  private final SecretSource secrets;
  private final UnitOfWork unitOfWork;
  private final InstantSource gameClock;

  public AdjustPointsService(
      Accounts accounts,
      PointsLedger ledger,
      AuditTrail audit,
      SecretSource secrets,
      UnitOfWork unitOfWork,
      InstantSource gameClock) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.audit = audit;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.gameClock = gameClock;
  }

  @Override
  public Result adjust(Command command) {
    if (command.admin().id().equals(command.user())) {
      return new OnOneself();
    }
    var now = gameClock.instant();
    // Before the unit of work: if that is run again, it is the same act.
    var act = command.key().map(key -> "key:" + key).orElseGet(this::ownName);
    return unitOfWork.execute(() -> adjust(command, act, now));
  }

  /// Of an act without a key. The game's clock may stand, so the time tells no two apart.
  private String ownName() {
    return "act:" + HexFormat.of().formatHex(secrets.bytes(NAME_BYTES));
  }

  private Result adjust(Command command, String act, Instant now) {
    var locked = lock(command.admin().id(), command.user());
    // The role may have been taken after the request was let in.
    if (find(locked, command.admin().id()).filter(Account::rules).isEmpty()) {
      return new AdminNoMore();
    }
    return find(locked, command.user())
        .filter(account -> !account.isDeleted())
        .map(_ -> book(command, act, now))
        .orElseGet(NoSuchUser::new);
  }

  /// In the order of ids, as everywhere, so that no two wait for each other.
  private List<Account> lock(UserId admin, UserId user) {
    return Stream.of(admin, user).sorted().flatMap(id -> accounts.lock(id).stream()).toList();
  }

  private static Optional<Account> find(List<Account> accounts, UserId user) {
    return accounts.stream().filter(account -> account.id().equals(user)).findFirst();
  }

  private Result book(Command command, String act, Instant now) {
    var refId = RefId.adjustment(command.user(), command.admin().id(), act);
    var posting = Posting.adjustment(command.user(), command.delta(), refId, now);
    var before = ledger.lock(command.user());
    var booked = ledger.find(posting.refId());
    if (booked.isPresent()) {
      return repeated(booked.get(), posting);
    }
    if (command.delta() < 0 && !before.canAfford(-command.delta())) {
      return new NotEnough(before.spendable());
    }
    var entry = ledger.book(posting);
    audit.record(act(command, before, entry, now));
    return new Adjusted(entry);
  }

  private static Result repeated(LedgerEntry booked, Posting asked) {
    var first = booked.posting();
    return first.user().equals(asked.user()) && first.delta() == asked.delta()
        ? new Adjusted(booked)
        : new KeyReused();
  }

  private static AdminAct act(
      Command command, PointsAccount before, LedgerEntry entry, Instant now) {
    return new AdminAct(
        command.admin().signature(),
        "user.adjust-points",
        "user/" + command.user(),
        Long.toString(before.balance()),
        Long.toString(entry.balanceAfter()),
        command.why(),
        now);
  }
}
