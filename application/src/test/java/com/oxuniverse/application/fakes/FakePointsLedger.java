package com.oxuniverse.application.fakes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import com.oxuniverse.application.fakes.FakeStore.EntryKey;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.points.DayPoints;
import com.oxuniverse.application.points.PointsTotals;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import java.util.List;
import java.util.Optional;

public record FakePointsLedger(FakeStore store) implements PointsLedger {

  @Override
  public LedgerEntry book(Posting posting) {
    store.journal.requireOpen();
    return store.entriesByRef.find(posting.refId()).orElseGet(() -> append(posting));
  }

  private LedgerEntry append(Posting posting) {
    var account = account(posting.user());
    var entry = account.next(posting);
    store.entries.put(new EntryKey(posting.user(), entry.seq()), entry);
    store.entriesByRef.put(posting.refId(), entry);
    store.accounts.put(posting.user(), account.after(entry));
    return entry;
  }

  @Override
  public Optional<LedgerEntry> find(RefId refId) {
    return store.entriesByRef.find(refId);
  }

  @Override
  public PointsAccount lock(UserId user) {
    store.journal.requireOpen();
    return account(user);
  }

  @Override
  public PointsAccount account(UserId user) {
    return store.accounts.find(user).orElse(PointsAccount.opened(user));
  }

  @Override
  public Slice<LedgerEntry> page(UserId user, Optional<Long> before, int limit) {
    var read =
        store.ledgerOf(user).reversed().stream()
            .filter(entry -> before.map(seq -> entry.seq() < seq).orElse(true))
            .limit(limit + 1L)
            .toList();
    return Slice.of(read, limit);
  }

  @Override
  public PointsTotals totals(UserId user) {
    var account = account(user);
    var deltas = store.ledgerOf(user).stream().mapToLong(it -> it.posting().delta()).toArray();
    long earned = 0;
    long spent = 0;
    for (long delta : deltas) {
      earned += Math.max(0, delta);
      spent += Math.max(0, -delta);
    }
    return new PointsTotals(
        user, account.balance(), account.held(), account.spendable(), earned, spent, deltas.length);
  }

  @Override
  public DayPoints ofDay(TradingDay day) {
    var postings = ofDay(store.entries.all(), day);
    return new DayPoints(
        day,
        postings.stream().map(Posting::user).distinct().count(),
        postings.size(),
        postings.stream().collect(groupingBy(Posting::reason, summingLong(Posting::delta))));
  }

  private static List<Posting> ofDay(List<LedgerEntry> entries, TradingDay day) {
    return entries.stream()
        .map(LedgerEntry::posting)
        .filter(posting -> posting.day().equals(Optional.of(day)))
        .toList();
  }
}
