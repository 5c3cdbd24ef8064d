package com.oxuniverse.application.fakes;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.out.PickHistory;
import com.oxuniverse.application.prediction.DayStats;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public record FakePickHistory(FakeStore store) implements PickHistory {

  @Override
  public Slice<StoredPick> page(
      UserId user, PickFilter filter, Optional<PredictionId> before, int limit, Instant now) {
    var read =
        store.picks().reversed().stream()
            .filter(it -> it.pick().user().equals(user))
            .filter(it -> before.map(id -> it.id().number() < id.number()).orElse(true))
            .filter(it -> filter.day().map(it.pick().day()::equals).orElse(true))
            .filter(it -> filter.symbol().map(it.pick().symbol()::equals).orElse(true))
            .filter(it -> filter.status().map(it.statusAt(now)::equals).orElse(true))
            .limit(limit + 1L)
            .toList();
    return Slice.of(read, limit);
  }

  @Override
  public Optional<StoredPick> find(UserId user, PredictionId id) {
    return store.picks.find(id).filter(it -> it.pick().user().equals(user));
  }

  @Override
  public Optional<StoredPick> find(PredictionId id) {
    return store.picks.find(id);
  }

  @Override
  public DayStats stats(UserId user, TradingDay day) {
    var picks =
        store.picks().stream()
            .filter(it -> it.pick().user().equals(user) && it.pick().day().equals(day))
            .toList();
    long cancelled = count(picks, PredictionStatus.CANCELLED);
    return new DayStats(
        day,
        picks.size() - cancelled,
        count(picks, PredictionStatus.PENDING),
        count(picks, PredictionStatus.CORRECT),
        count(picks, PredictionStatus.INCORRECT),
        count(picks, PredictionStatus.VOID),
        cancelled,
        picks.stream().mapToLong(it -> it.standing().points()).sum());
  }

  static long count(List<StoredPick> picks, PredictionStatus status) {
    return picks.stream().filter(it -> it.standing().status() == status).count();
  }
}
