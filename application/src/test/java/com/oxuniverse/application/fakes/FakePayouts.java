package com.oxuniverse.application.fakes;

import com.oxuniverse.application.port.out.Payouts;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.prediction.PredictionStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

public record FakePayouts(FakeStore store) implements Payouts {

  private record Paid(long awards, long points) {
    static final Paid NOTHING = new Paid(0, 0);

    Paid and(Paid other) {
      return new Paid(awards + other.awards, points + other.points);
    }
  }

  @Override
  public Payout of(TradingDay day, Symbol symbol) {
    return store.journal.exclusively(() -> compared(earned(day, symbol), paid(day, symbol)));
  }

  private Map<UserId, Paid> earned(TradingDay day, Symbol symbol) {
    var earned = new HashMap<UserId, Paid>();
    store.livePicksOn(day, symbol).stream()
        .filter(it -> it.standing().status() == PredictionStatus.CORRECT)
        .forEach(it -> earned.put(it.pick().user(), new Paid(1, it.standing().points())));
    return earned;
  }

  private Map<UserId, Paid> paid(TradingDay day, Symbol symbol) {
    var paid = new HashMap<UserId, Paid>();
    for (Posting posting : postings(day, symbol)) {
      int awards =
          switch (posting.reason()) {
            case PREDICTION_WIN -> 1;
            case WIN_REVERSAL -> -1;
            default -> 0;
          };
      paid.merge(posting.user(), new Paid(awards, posting.delta()), Paid::and);
    }
    paid.values().removeIf(Paid.NOTHING::equals);
    return paid;
  }

  private List<Posting> postings(TradingDay day, Symbol symbol) {
    return store.entries.all().stream()
        .map(LedgerEntry::posting)
        .filter(it -> it.day().equals(Optional.of(day)))
        .filter(it -> it.symbol().equals(Optional.of(symbol)))
        .filter(it ->
            it.reason() == EntryReason.PREDICTION_WIN || it.reason() == EntryReason.WIN_REVERSAL)
        .toList();
  }

  private static Payout compared(Map<UserId, Paid> earned, Map<UserId, Paid> paid) {
    var users = new HashSet<>(earned.keySet());
    users.addAll(paid.keySet());
    return new Payout(
        paid.values().stream().mapToLong(Paid::awards).sum(),
        users.stream().filter(it -> !Objects.equals(earned.get(it), paid.get(it))).count());
  }
}
