package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.domain.market.DailyBar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What Alpha Vantage's TIME_SERIES_DAILY says of one symbol: prices as they were traded, never
/// adjusted for what came later, and no word of splits.
///
/// @param symbol the one it is about; absent in CSV, which does not say
/// @param bars oldest first, one a date
record DailySeries(Optional<String> symbol, LastRefreshed lastRefreshed, List<DailyBar> bars) {

  DailySeries {
    bars = List.copyOf(bars);
  }

  /// Puts the bars in order. Two bars on one date leave open which of them is meant.
  static List<DailyBar> inOrder(List<DailyBar> bars) {
    var byDate = new TreeMap<LocalDate, DailyBar>();
    for (var bar : bars) {
      if (byDate.put(bar.date(), bar) != null) {
        throw Cell.nonsense("two bars on %s".formatted(bar.date()));
      }
    }
    return List.copyOf(byDate.values());
  }

  boolean hasCloseOn(LocalDate date) {
    return bars.stream().anyMatch(bar -> bar.date().equals(date) && bar.close().isPresent());
  }

  boolean hasBarAfter(LocalDate date) {
    return !bars.isEmpty() && bars.getLast().date().isAfter(date);
  }

  /// The last date of which it says anything.
  LocalDate lastDate() {
    var last = lastRefreshed.date();
    return hasBarAfter(last) ? bars.getLast().date() : last;
  }
}
