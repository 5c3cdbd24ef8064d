package com.oxuniverse.domain.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  public Optional<DailyBar> on(LocalDate date) {
    return bars.stream().filter(bar -> bar.date().equals(date)).findFirst();
  }
}
