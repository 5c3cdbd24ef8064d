package com.oxuniverse.application.simulation;

import com.oxuniverse.application.simulation.VendorFacts.BarFact;
import com.oxuniverse.application.simulation.VendorFacts.QuoteFact;
import com.oxuniverse.application.simulation.VendorFacts.SplitFact;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Draws how prices go, mostly as prices go and often enough as they should not.
final class MarketPlan {

  private static final List<int[]> SPLITS =
      List.of(
          new int[] {2, 1},
          new int[] {3, 1},
          new int[] {3, 2},
          new int[] {10, 1},
          new int[] {1, 10},
          new int[] {7, 1});
  private static final long CHEAPEST = 500;

  private final Chance chance;
  private final SimulatedVendor vendor;
  private final VendorFacts facts;

  MarketPlan(Chance chance, SimulatedVendor vendor, VendorFacts facts) {
    this.chance = chance;
    this.vendor = vendor;
    this.facts = facts;
  }

  /// Decides every close of a symbol.
  ///
  /// @param sessions with some before the season, oldest first
  void drawBars(Symbol symbol, List<MarketSession> sessions, LocalDate seasonStart) {
    long level = chance.between(2_000, 50_000);
    for (MarketSession session : sessions) {
      boolean isPlayed = !session.date().isBefore(seasonStart);
      if (isPlayed && chance.oneIn(12)) {
        level = split(symbol, session.date(), level);
      }
      var bar = isPlayed ? playedBar(level, session) : earlierBar(level, session);
      level = bar.cents().filter(cents -> cents >= CHEAPEST).orElse(level);
      vendor.bar(symbol, session.date(), bar);
    }
  }

  private long split(Symbol symbol, LocalDate date, long level) {
    var ratio = chance.oneOf(SPLITS);
    long after = level * ratio[1] / ratio[0];
    if (after < CHEAPEST || after > 1_000_000) {
      return level;
    }
    vendor.split(symbol, new SplitFact(date, ratio[0], ratio[1]));
    return after;
  }

  private BarFact earlierBar(long level, MarketSession session) {
    Optional<Long> cents =
        switch (chance.below(12)) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of(0L);
          default -> Optional.of(near(level));
        };
    return new BarFact(cents, near(level), session.close(), false, false);
  }

  private BarFact playedBar(long level, MarketSession session) {
    return new BarFact(
        Optional.of(closeAfter(level)).filter(_ -> !chance.oneIn(20)),
        near(level),
        finalFrom(session),
        chance.oneIn(60),
        chance.oneIn(40));
  }

  private long closeAfter(long level) {
    return switch (chance.below(24)) {
      case 0 -> 0;
      case 1 -> -level;
      case 2 -> level / 2;
      case 3 -> level * 2;
      case 4 -> level + level * 3 / 10;
      case 5 -> level + level * 3 / 10 + 1;
      case 6 -> level - level * 3 / 10;
      case 7 -> level - level * 3 / 10 - 1;
      case 8 -> level;
      default -> near(level);
    };
  }

  private Instant finalFrom(MarketSession session) {
    return switch (chance.below(12)) {
      case 0 -> session.close().plus(Duration.ofMinutes(chance.between(10, 200)));
      case 1 -> session.close().plus(Duration.ofHours(chance.between(3, 12)));
      case 2 -> chance.oneIn(2) ? Instant.MAX : session.close();
      default -> session.close();
    };
  }

  private long near(long level) {
    return Math.max(1, level + chance.between(-level / 25, level / 25));
  }

  /// The market moves on: a new price of the symbol, from now or some minutes ago.
  void drawQuote(Symbol symbol, LocalDate day, Instant now) {
    var at =
        chance.oneIn(3)
            ? now.minus(Duration.ofMinutes(chance.between(1, 600)))
            : now.minusNanos(chance.below(2) * 1_000L);
    vendor.quote(symbol, new QuoteFact(price(symbol, day, at), at));
  }

  private long price(Symbol symbol, LocalDate day, Instant at) {
    if (chance.oneIn(30)) {
      return chance.oneIn(2) ? 0 : -chance.between(1, 500);
    }
    var split = facts.splitOn(symbol, day).filter(_ -> isOnOldBasis(day, at));
    long close = facts.bar(symbol, day).flatMap(BarFact::cents).orElse(5_000L);
    long level = Math.max(100, chance.oneIn(3) ? close : near(Math.abs(close)));
    return split.map(it -> level * it.numerator() / it.denominator()).orElse(level);
  }

  /// Vendors switch over at a time of their own between pre-market and the open.
  private boolean isOnOldBasis(LocalDate day, Instant at) {
    if (at.isBefore(NaiveTimes.preMarket(day))) {
      return true;
    }
    return at.isBefore(NaiveTimes.marketOpen(day)) && chance.oneIn(2);
  }
}
