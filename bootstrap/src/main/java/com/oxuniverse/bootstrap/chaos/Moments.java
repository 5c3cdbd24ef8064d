package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.bootstrap.time.GameClock;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// When to strike: at any time, and rather while a day opens, ends or is settled.
///
/// @param clock the game's
record Moments(MarketCalendar calendar, Timetable timetable, GameClock clock) {

  private static final int LONGEST_AFTER_MILLIS = 1_500;

  /// Waits for a random while; if a job of the day falls due within the longest one, until that and
  /// a little longer.
  void await(Random random, int fromMillis, int toMillis) throws InterruptedException {
    int pause = fromMillis + random.nextInt(toMillis - fromMillis);
    int after = random.nextInt(LONGEST_AFTER_MILLIS);
    Thread.sleep(
        nextJob()
            .map(clock::waitUntil)
            .filter(wait -> wait.compareTo(Duration.ofMillis(toMillis)) < 0)
            .map(wait -> wait.plusMillis(after))
            .orElse(Duration.ofMillis(pause)));
  }

  private Optional<Instant> nextJob() {
    var now = clock.instant();
    var date = now.atZone(TradingDay.KST).toLocalDate();
    return Stream.of(date.minusDays(1), date)
        .flatMap(day -> calendar.sessionOn(day).stream())
        .flatMap(this::jobs)
        .filter(job -> job.isAfter(now))
        .min(Instant::compareTo);
  }

  private Stream<Instant> jobs(MarketSession session) {
    var day = session.tradingDay();
    return Stream.of(
        timetable.universeDue(day),
        timetable.startOf(day),
        timetable.windowOf(day).closesAt(),
        timetable.settleDue(session));
  }
}
