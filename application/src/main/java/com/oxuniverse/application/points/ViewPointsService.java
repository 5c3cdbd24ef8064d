package com.oxuniverse.application.points;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewPoints;
import com.oxuniverse.application.port.out.PickHistory;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import java.util.Optional;

public final class ViewPointsService implements ViewPoints {

  private final PointsLedger ledger;
  private final PickHistory picks;
  private final Players players;

  public ViewPointsService(PointsLedger ledger, PickHistory picks, Players players) {
    this.ledger = ledger;
    this.picks = picks;
    this.players = players;
  }

  @Override
  public PointsAccount balance(UserId user) {
    return ledger.account(user);
  }

  @Override
  public Optional<PointsAccount> find(UserId user) {
    return players.find(user).map(_ -> ledger.account(user));
  }

  @Override
  public Slice<LedgerEntry> ledger(UserId user, Optional<Long> before, int limit) {
    return ledger.page(user, before, limit);
  }

  @Override
  public PointsTotals summary(UserId user) {
    return ledger.totals(user);
  }

  @Override
  public long earned(UserId user, TradingDay day) {
    return picks.stats(user, day).pointsEarned();
  }

  @Override
  public DayPoints ofDay(TradingDay day) {
    return ledger.ofDay(day);
  }
}
