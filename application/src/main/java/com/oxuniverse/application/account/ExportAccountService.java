package com.oxuniverse.application.account;

import com.oxuniverse.application.paging.Pages;
import com.oxuniverse.application.port.in.ExportAccount;
import com.oxuniverse.application.port.in.ViewPredictions.ExplainedPick;
import com.oxuniverse.application.port.in.ViewPredictions.SeenPick;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.PersonalRecords;
import com.oxuniverse.application.port.out.PickHistory;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

public final class ExportAccountService implements ExportAccount {

  private final AccountReader reader;
  private final PersonalRecords records;
  private final Sessions sessions;
  private final ApiKeys keys;
  private final PickHistory picks;
  private final SettlementBook settlements;
  private final PointsLedger ledger;
  private final InstantSource gameClock;

  public ExportAccountService(
      AccountReader reader,
      PersonalRecords records,
      Sessions sessions,
      ApiKeys keys,
      PickHistory picks,
      SettlementBook settlements,
      PointsLedger ledger,
      InstantSource gameClock) {
    this.reader = reader;
    this.records = records;
    this.sessions = sessions;
    this.keys = keys;
    this.picks = picks;
    this.settlements = settlements;
    this.ledger = ledger;
    this.gameClock = gameClock;
  }

  @Override
  public Optional<OwnData> of(UserId user) {
    return reader.own(user).map(account -> of(user, account));
  }

  private OwnData of(UserId user, OwnAccount account) {
    return new OwnData(
        account,
        records.identities(user),
        sessions.of(user, reader.wallClock().instant()),
        keys.of(user),
        Pages.all((before, limit) -> records.slots(user, before, limit), SlotsOfDay::day),
        picks(user, gameClock.instant()),
        Pages.all((before, limit) -> ledger.page(user, before, limit), LedgerEntry::seq));
  }

  private Stream<ExplainedPick> picks(UserId user, Instant now) {
    var decided = new SettlementsOfDay(settlements);
    return Pages.all(
            (before, limit) -> picks.page(user, PickFilter.ALL, before, limit, now), StoredPick::id)
        .map(stored ->
            new ExplainedPick(
                new SeenPick(stored, stored.statusAt(now)),
                decided.find(stored.pick().day(), stored.pick().symbol())));
  }
}
