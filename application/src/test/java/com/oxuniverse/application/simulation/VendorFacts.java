package com.oxuniverse.application.simulation;

import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the simulated vendor has to say, in whole cents: the truth that the game is held against.
final class VendorFacts {

  /// @param at the price's own time
  record QuoteFact(long cents, Instant at) {}

  /// A symbol's day.
  ///
  /// @param cents the close; absent if the vendor never has one
  /// @param running what stands in its place until it is final
  /// @param finalFrom when the vendor says that it is final
  /// @param isDelisted whether the vendor says that nothing will come
  /// @param isMisdated whether the vendor puts it on the day after
  record BarFact(
      Optional<Long> cents,
      long running,
      Instant finalFrom,
      boolean isDelisted,
      boolean isMisdated) {

    BarFact revisedTo(long newCents) {
      return new BarFact(Optional.of(newCents), running, finalFrom, isDelisted, isMisdated);
    }
  }

  record SplitFact(LocalDate on, int numerator, int denominator) {}

  private final Map<Symbol, NavigableMap<Instant, Long>> quotes = new HashMap<>();
  private final Map<Symbol, NavigableMap<LocalDate, BarFact>> bars = new HashMap<>();
  private final Map<Symbol, NavigableMap<LocalDate, SplitFact>> splits = new HashMap<>();
  private final Map<LocalDate, List<Symbol>> universes = new HashMap<>();
  private final Set<Symbol> silent = new HashSet<>();
  private boolean quotesDown;
  private boolean barsDown;
  private boolean universeDown;

  void quote(Symbol symbol, QuoteFact quote) {
    quotes.computeIfAbsent(symbol, _ -> new TreeMap<>()).put(quote.at(), quote.cents());
  }

  void bar(Symbol symbol, LocalDate date, BarFact bar) {
    bars.computeIfAbsent(symbol, _ -> new TreeMap<>()).put(date, bar);
  }

  void split(Symbol symbol, SplitFact split) {
    splits.computeIfAbsent(symbol, _ -> new TreeMap<>()).put(split.on(), split);
  }

  void universe(LocalDate day, List<Symbol> symbols) {
    universes.put(day, List.copyOf(symbols));
  }

  void quotesDown(boolean down) {
    quotesDown = down;
  }

  void barsDown(boolean down) {
    barsDown = down;
  }

  void universeDown(boolean down) {
    universeDown = down;
  }

  void silentAbout(Symbol symbol, boolean isSilent) {
    if (isSilent) {
      silent.add(symbol);
    } else {
      silent.remove(symbol);
    }
  }

  void everythingWorks() {
    quotesDown = false;
    barsDown = false;
    universeDown = false;
    silent.clear();
  }

  Optional<QuoteFact> quoteAt(Symbol symbol, Instant now) {
    return quotesDown ? Optional.empty() : lastQuoteAt(symbol, now);
  }

  Optional<QuoteFact> lastQuoteAt(Symbol symbol, Instant now) {
    return Optional.ofNullable(quotes.getOrDefault(symbol, new TreeMap<>()).floorEntry(now))
        .map(entry -> new QuoteFact(entry.getValue(), entry.getKey()));
  }

  Optional<BarFact> bar(Symbol symbol, LocalDate date) {
    return Optional.ofNullable(bars.getOrDefault(symbol, new TreeMap<>()).get(date));
  }

  boolean answersFor(Symbol symbol) {
    return !barsDown && !silent.contains(symbol);
  }

  List<SplitFact> splits(Symbol symbol) {
    return new ArrayList<>(splits.getOrDefault(symbol, new TreeMap<>()).values());
  }

  Optional<SplitFact> splitOn(Symbol symbol, LocalDate date) {
    return splits(symbol).stream().filter(split -> split.on().equals(date)).findFirst();
  }

  /// Nothing while the source is down.
  Optional<List<Symbol>> universe(LocalDate day) {
    return universeDown ? Optional.empty() : Optional.of(universes.getOrDefault(day, List.of()));
  }

  boolean isUniverseDown() {
    return universeDown;
  }
}
