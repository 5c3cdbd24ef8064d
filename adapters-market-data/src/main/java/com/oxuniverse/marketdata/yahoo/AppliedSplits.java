package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.marketdata.vendor.VendorJson;
import com.oxuniverse.marketdata.yahoo.ChartAnswer.ChartBar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// Guards against a split that Yahoo tells but has not applied to its history yet, as it does now
/// and then for days: the prices before it, taken for adjusted, would come out wrong by its factor,
/// all of them alike, so that no later check could see it.
final class AppliedSplits {

  /// A smaller one cannot be told from a day's real move (rules 6.2).
  private static final double SMALLEST = Math.log(1.5);

  private AppliedSplits() {}

  /// Refuses the answer if a split has no bar yet that shows the new basis, or if the prices around
  /// it differ by its factor.
  ///
  /// @param byDate the prices as sent
  static void check(
      VendorJson answer, List<ChartSplit> splits, NavigableMap<LocalDate, ChartBar> byDate) {
    for (var split : splits) {
      var before = byDate.headMap(split.date(), false);
      var since = byDate.tailMap(split.date(), true);
      if (!before.isEmpty() && since.isEmpty()) {
        throw answer.refusedAs("on a known side of its split");
      }
      var last = firstOf(before.descendingMap(), false);
      var next = firstOf(since, true);
      if (last.isPresent() && next.isPresent() && !isApplied(split, last.get(), next.get())) {
        throw answer.refusedAs("adjusted for its split");
      }
    }
  }

  /// Whether the move from `last` to `next` is rather a market's than the split's.
  private static boolean isApplied(ChartSplit split, BigDecimal last, BigDecimal next) {
    double factor = Math.log(split.numerator().doubleValue() / split.denominator().doubleValue());
    double move = Math.log(next.doubleValue() / last.doubleValue());
    return Math.abs(factor) < SMALLEST || Math.abs(move) <= Math.abs(move + factor);
  }

  private static Optional<BigDecimal> firstOf(
      NavigableMap<LocalDate, ChartBar> bars, boolean openFirst) {
    return bars.values().stream()
        .flatMap(bar -> openFirst ? bar.open().or(bar::close).stream() : bar.close().stream())
        .filter(price -> price.signum() > 0)
        .findFirst();
  }
}
