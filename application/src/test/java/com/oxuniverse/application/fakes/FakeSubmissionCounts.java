package com.oxuniverse.application.fakes;

import com.oxuniverse.application.fakes.FakeStore.SymbolDay;
import com.oxuniverse.application.port.out.SubmissionCounts;
import com.oxuniverse.domain.calendar.TradingDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

public record FakeSubmissionCounts(FakeStore store) implements SubmissionCounts {

  @Override
  public void add(Collection<Count> counts) {
    store.journal.requireOpen();
    for (Count count : counts) {
      var key = new SymbolDay(count.day(), count.symbol());
      var sum = store.submissions.find(key).map(it -> sum(it, count)).orElse(count);
      store.submissions.put(key, sum);
    }
  }

  private static Count sum(Count one, Count other) {
    return new Count(one.day(), one.symbol(), one.up() + other.up(), one.down() + other.down());
  }

  @Override
  public List<Count> of(TradingDay day) {
    return store.submissions.all().stream()
        .filter(it -> it.day().equals(day))
        .sorted(Comparator.comparing(Count::symbol))
        .toList();
  }
}
