package com.oxuniverse.bootstrap.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The splits the prices are not adjusted for, each on the day it really takes effect.
final class Splits {
  private static final LocalTime NEW_BASIS = LocalTime.of(4, 0);

  /// What two prices have to be multiplied with to be compared exactly, without dividing.
  record Ratio(BigDecimal numerator, BigDecimal denominator) {
    static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    Ratio times(Ratio other) {
      return new Ratio(
          numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }
  }

  private record Effective(LocalDate day, Ratio ratio) {}

  private final Map<String, List<Effective>> splits = new HashMap<>();

  Splits(PriceFolder folder, List<Session> sessions) {
    for (PriceFolder.Split split : folder.splits()) {
      Ratio ratio = new Ratio(split.numerator(), split.denominator());
      effectiveDay(split, folder, sessions)
          .ifPresent(day ->
              splits
                  .computeIfAbsent(split.symbol(), _ -> new ArrayList<>())
                  .add(new Effective(day, ratio)));
    }
  }

  /// The day of the symbol's next bar that is dated on a session.
  private static Optional<LocalDate> effectiveDay(
      PriceFolder.Split split, PriceFolder folder, List<Session> sessions) {
    return sessions.stream()
        .map(Session::day)
        .filter(day -> !day.isBefore(split.date()))
        .filter(day -> folder.bar(split.symbol(), day).isPresent())
        .findFirst();
  }

  /// All that changed between a price's own time and a day's close. A replay never quotes a price
  /// of the early hours of the day a split takes effect, so which basis those are on is no
  /// question.
  Ratio since(String symbol, Instant priceTime, LocalDate until) {
    return splits.getOrDefault(symbol, List.of()).stream()
        .filter(split -> !split.day().isAfter(until))
        .filter(s -> priceTime.isBefore(Session.at(s.day(), NEW_BASIS, Session.NEW_YORK)))
        .map(Effective::ratio)
        .reduce(Ratio.ONE, Ratio::times);
  }
}
