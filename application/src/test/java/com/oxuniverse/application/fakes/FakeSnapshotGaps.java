package com.oxuniverse.application.fakes;

import com.oxuniverse.application.port.out.SnapshotGaps;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.prediction.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public record FakeSnapshotGaps(FakeStore store) implements SnapshotGaps {

  @Override
  public List<StoredPick> open(Instant madeSince, int limit) {
    return store.picks().stream()
        .filter(FakeSnapshotGaps::isOpen)
        .filter(it -> !it.madeAt().isBefore(madeSince))
        .sorted(Comparator.comparing(StoredPick::madeAt).thenComparingLong(it -> it.id().number()))
        .limit(limit)
        .toList();
  }

  private static boolean isOpen(StoredPick stored) {
    return stored.standing().status() == PredictionStatus.PENDING
        && stored.pick().snapshot().isEmpty();
  }

  @Override
  public boolean fill(StoredPick read, Snapshot snapshot) {
    store.journal.requireOpen();
    boolean isUnchanged = isOpen(read) && store.picks.find(read.id()).equals(Optional.of(read));
    if (isUnchanged) {
      var filled = read.pick().filled(snapshot);
      store.picks.put(read.id(), new StoredPick(read.id(), filled, read.standing()));
    }
    return isUnchanged;
  }

  @Override
  public int left(TradingDay day) {
    return Math.toIntExact(
        store.picks().stream()
            .filter(it -> it.pick().day().equals(day))
            .filter(it -> it.pick().cancelledAt().isEmpty())
            .filter(it -> it.pick().snapshot().isEmpty())
            .count());
  }
}
