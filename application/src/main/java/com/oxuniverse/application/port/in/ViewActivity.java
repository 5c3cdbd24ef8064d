package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What players do, in numbers, over all players.
public interface ViewActivity {

  /// The numbers of the last `days` playable days, the oldest first.
  List<DayNumbers> days(int days);

  /// @param actives users with a pick or a cancelled one
  /// @param users all that are not deleted
  /// @param picks live ones; `cancelled` are not among them
  /// @param decided correct and incorrect ones
  /// @param withoutSnapshot void for want of a snapshot
  /// @param meanRefill from a cooldown's start to its end, of those completed on the day
  record DayNumbers(
      TradingDay day,
      long actives,
      long users,
      long picks,
      long cancelled,
      long decided,
      long correct,
      long withoutSnapshot,
      long pointsIssued,
      long pointsSpent,
      long cooldownsStarted,
      long cooldownsCompleted,
      long cooldownsCancelled,
      Optional<Duration> meanRefill) {}

  /// All balances together, alone: it costs as much as all else of now.
  long pointsOutstanding();

  Realtime realtime();

  /// Today, by the game's clock.
  ///
  /// @param submitted picks as they were submitted
  /// @param mostPicked at most ten symbols, the most picked first
  /// @param pointsOutstanding all balances together
  record Realtime(
      Instant at,
      TradingDay day,
      long actives,
      long submitted,
      long pending,
      List<Picked> mostPicked,
      long cooldownsActive,
      long pointsOutstanding) {}

  /// @param up how many chose UP of those submitted
  record Picked(Symbol symbol, long up, long down) {}
}
