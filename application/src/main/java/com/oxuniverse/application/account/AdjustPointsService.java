package com.oxuniverse.application.account;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import java.time.Instant;
import java.time.InstantSource;

public final class AdjustPointsService implements AdjustPoints {

  private final Accounts accounts;
  private final PointsLedger ledger;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final InstantSource gameClock;

  public AdjustPointsService(
      Accounts accounts,
      PointsLedger ledger,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      InstantSource gameClock) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.gameClock = gameClock;
  }

  @Override
  public Result adjust(Command command) {
    var now = gameClock.instant();
    return unitOfWork.execute(() ->
        accounts
            .lock(command.user())
            .filter(account -> !account.isDeleted())
            .map(_ -> adjust(command, now))
            .orElseGet(NoSuchUser::new));
  }

  private Result adjust(Command command, Instant now) {
    var posting = Posting.adjustment(command.user(), command.delta(), refId(command, now), now);
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

  /// Without a key an act is known by who did it when, as in the audit trail.
  private static RefId refId(Command command, Instant now) {
    var act = command.key().map(key -> "key:" + key).orElseGet(() -> "at:" + now);
    return RefId.adjustment(command.user(), command.admin().id(), act);
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
