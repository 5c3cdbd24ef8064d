package com.oxuniverse.application.errors;

import com.oxuniverse.domain.calendar.TradingDay;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/// What was told of each day, as long as the day is one of the last told of.
final class ThingsSaid {

  private static final int DAYS = 20;

  private final ConcurrentSkipListMap<TradingDay, Set<Object>> byDay =
      new ConcurrentSkipListMap<>();

  boolean isNew(TradingDay day, Object thing) {
    return !byDay.getOrDefault(day, Set.of()).contains(thing);
  }

  /// Those of `about` of which the thing was not said.
  <T> List<T> news(TradingDay day, Collection<T> about, Function<T, Object> thing) {
    return about.stream().filter(it -> isNew(day, thing.apply(it))).toList();
  }

  void said(TradingDay day, Object thing) {
    byDay.computeIfAbsent(day, _ -> ConcurrentHashMap.newKeySet()).add(thing);
    while (byDay.size() > DAYS) {
      byDay.pollFirstEntry();
    }
  }

  <T> void said(TradingDay day, Collection<T> about, Function<T, Object> thing) {
    about.forEach(it -> said(day, thing.apply(it)));
  }
}
