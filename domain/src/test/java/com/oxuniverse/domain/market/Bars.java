package com.oxuniverse.domain.market;

import com.oxuniverse.domain.market.DailyBars.Finality;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A vendor's answer on AAPL: final, without splits, with the closes a test names.
public record Bars(Map<LocalDate, String> closes, List<Split> splits, Finality finality) {

  public static final Symbol AAPL = new Symbol("AAPL");

  public static Bars none() {
    return new Bars(Map.of(), List.of(), Finality.FINAL);
  }

  /// A bar with this close; an empty text is a bar whose close the vendor left out.
  public Bars close(String date, String close) {
    var all = new TreeMap<>(closes);
    all.put(LocalDate.parse(date), close);
    return new Bars(all, splits, finality);
  }

  public Bars split(String date, long numerator, long denominator) {
    var all = new ArrayList<>(splits);
    all.add(Split.of(LocalDate.parse(date), numerator, denominator));
    return new Bars(closes, all, finality);
  }

  public Bars being(Finality other) {
    return new Bars(closes, splits, other);
  }

  public DailyBars answer() {
    return new DailyBars(
        AAPL,
        closes.entrySet().stream().map(entry -> bar(entry.getKey(), entry.getValue())).toList(),
        splits,
        finality,
        "hand-made");
  }

  private static DailyBar bar(LocalDate date, String close) {
    return new DailyBar(
        date,
        Optional.empty(),
        Optional.of(close).filter(text -> !text.isEmpty()).map(BigDecimal::new));
  }
}
