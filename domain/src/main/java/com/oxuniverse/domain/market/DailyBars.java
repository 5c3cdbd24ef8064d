package com.oxuniverse.domain.market;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A provider's answer for one symbol: its recent daily bars, oldest first, one a date.
///
/// @param splits those that took effect on the dates the bars span, with the session on which they
///   did, oldest first
/// @param finality whether the last session asked for can still change
/// @param source the provider
public record DailyBars(
    Symbol symbol, List<DailyBar> bars, List<Split> splits, Finality finality, String source) {

  /// A daily bar fetched during trading looks just like a final one; only the vendor's own market
  /// time, at or past the official close, tells them apart (rules 6.2).
  public enum Finality {
    PROVISIONAL,
    FINAL,
    /// The vendor says that the symbol is traded no more: nothing will come.
    DELISTED
  }

  public DailyBars {
    bars = List.copyOf(bars);
    splits = List.copyOf(splits);
    for (int i = 1; i < bars.size(); i++) {
      if (!bars.get(i - 1).date().isBefore(bars.get(i).date())) {
        throw new IllegalArgumentException(
            "%s has its bar of %s twice or out of order".formatted(symbol, bars.get(i).date()));
      }
    }
  }

  /// The same with the splits that another provider tells of dates of which this one tells none:
  /// not every provider tells splits, and one that is not known looks like a loss.
  public DailyBars withSplitsOf(DailyBars other) {
    var known = splits.stream().map(Split::effectiveOn).collect(Collectors.toSet());
    var all =
        Stream.concat(
                splits.stream(),
                other.splits.stream().filter(split -> !known.contains(split.effectiveOn())))
            .sorted(Comparator.comparing(Split::effectiveOn))
            .toList();
    return new DailyBars(symbol, bars, all, finality, source);
  }

  public Optional<DailyBar> on(LocalDate date) {
    return bars.stream().filter(bar -> bar.date().equals(date)).findFirst();
  }
}
