package com.oxuniverse.application.session;

import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// When a day whose closes are not final yet is asked about again: soon, then less and less often.
/// In the game's time, and forgotten at a restart.
final class WaitsForCloses {

  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Map<TradingDay, Wait> waits = new ConcurrentHashMap<>();

  private record Wait(Instant until, Duration length) {}

  /// Whether there is nothing to be waited for any more.
  boolean isOver(TradingDay day, Instant now) {
    return next(day).filter(now::isBefore).isEmpty();
  }

  Optional<Instant> next(TradingDay day) {
    return Optional.ofNullable(waits.get(day)).map(Wait::until);
  }

  /// Waits twice as long as the last time.
  ///
  /// @param giveUpAt when the day is settled without what is missing: never waited beyond
  void again(TradingDay day, Instant now, Instant giveUpAt) {
    waits.compute(
        day,
        (_, last) -> {
          var length = Optional.ofNullable(last).map(it -> twice(it.length())).orElse(FIRST);
          var until = now.plus(length);
          return new Wait(until.isBefore(giveUpAt) ? until : giveUpAt, length);
        });
  }

  private static Duration twice(Duration length) {
    var twice = length.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }

  void forget(TradingDay day) {
    waits.remove(day);
  }

  void keepOnly(Collection<TradingDay> days) {
    waits.keySet().retainAll(days);
  }
}
