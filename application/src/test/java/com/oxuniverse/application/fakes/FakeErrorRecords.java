package com.oxuniverse.application.fakes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewErrors.Filter;
import com.oxuniverse.application.port.in.ViewErrors.Numbered;
import com.oxuniverse.application.port.out.ErrorRecords;
import com.oxuniverse.domain.calendar.TradingDay;
import java.util.List;
import java.util.Map;

public record FakeErrorRecords(FakeStore store) implements ErrorRecords {

  @Override
  public Slice<Numbered> page(Filter filter, int limit) {
    var read =
        all().reversed().stream()
            .filter(it -> it.id() < filter.before().orElse(Long.MAX_VALUE))
            .filter(it -> filter.type().map(it.error().type()::equals).orElse(true))
            .filter(it -> filter.day().map(it.error().day()::equals).orElse(true))
            .limit(limit + 1L)
            .toList();
    return Slice.of(read, limit);
  }

  private List<Numbered> all() {
    return store.journal.exclusively(() ->
        store.errors.keys().stream()
            .map(key -> new Numbered(key, store.errors.find(key).orElseThrow()))
            .toList());
  }

  @Override
  public Map<TradingDay, Long> counts(LoggedError.Type type, TradingDay first, TradingDay last) {
    return store.errors().stream()
        .filter(it -> it.type() == type)
        .filter(it -> !it.day().isBefore(first) && !last.isBefore(it.day()))
        .collect(groupingBy(LoggedError::day, counting()));
  }

  @Override
  public long deleteBefore(TradingDay day) {
    store.journal.requireOpen();
    var old = all().stream().filter(it -> it.error().day().isBefore(day)).toList();
    old.forEach(it -> store.errors.remove((int) it.id()));
    return old.size();
  }
}
