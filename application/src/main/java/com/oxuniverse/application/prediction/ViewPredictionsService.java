package com.oxuniverse.application.prediction;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewPredictions;
import com.oxuniverse.application.port.out.PickHistory;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

public final class ViewPredictionsService implements ViewPredictions {

  private final PickHistory history;
  private final SettlementBook settlements;
  private final InstantSource clock;

  public ViewPredictionsService(
      PickHistory history, SettlementBook settlements, InstantSource clock) {
    this.history = history;
    this.settlements = settlements;
    this.clock = clock;
  }

  @Override
  public Slice<SeenPick> page(
      UserId user, PickFilter filter, Optional<PredictionId> before, int limit) {
    var now = clock.instant();
    var read = history.page(user, filter, before, limit, now);
    return new Slice<>(read.items().stream().map(pick -> seen(pick, now)).toList(), read.hasMore());
  }

  @Override
  public Optional<ExplainedPick> find(UserId user, PredictionId id) {
    var now = clock.instant();
    return history
        .find(user, id)
        .map(stored ->
            new ExplainedPick(
                seen(stored, now), settlements.find(stored.pick().day(), stored.pick().symbol())));
  }

  @Override
  public DayStats stats(UserId user, TradingDay day) {
    return history.stats(user, day);
  }

  private static SeenPick seen(StoredPick stored, Instant now) {
    return new SeenPick(stored, stored.statusAt(now));
  }
}
