package com.oxuniverse.application.simulation;

import com.oxuniverse.application.simulation.NaiveVerdict.Basis;
import com.oxuniverse.application.simulation.VendorFacts.BarFact;
import com.oxuniverse.application.simulation.VendorFacts.SplitFact;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.VoidReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rules 6.2 to 6.4 once more, on whole cents and by hand.
final class NaiveJudge {

  private static final int SESSIONS_BACK = 5;

  private final VendorFacts facts;
  private final MarketCalendar calendar;

  NaiveJudge(VendorFacts facts, MarketCalendar calendar) {
    this.facts = facts;
    this.calendar = calendar;
  }

  /// What the vendor's word makes of the symbol's day, asked for it at `now`.
  NaiveVerdict judge(Symbol symbol, LocalDate day, Instant now) {
    if (!calendar.isSession(day)) {
      return verdict(false, Optional.of(VoidReason.MISSING_CLOSE), Optional.empty());
    }
    if (!facts.answersFor(symbol)) {
      return verdict(true, Optional.of(VoidReason.MISSING_CLOSE), Optional.empty());
    }
    return new OfSymbol(symbol, day, now, sessionsBefore(day)).verdict();
  }

  private static NaiveVerdict verdict(
      boolean isAwaited, Optional<VoidReason> refusal, Optional<Long> cents) {
    return new NaiveVerdict(isAwaited, refusal, cents, Optional.empty(), List.of());
  }

  private List<LocalDate> sessionsBefore(LocalDate day) {
    var found = new ArrayList<LocalDate>();
    for (LocalDate date = day.minusDays(1);
        found.size() < SESSIONS_BACK;
        date = date.minusDays(1)) {
      if (calendar.isSession(date)) {
        found.add(date);
      }
    }
    return found;
  }

  private final class OfSymbol {

    private final Symbol symbol;
    private final LocalDate day;
    private final Instant now;

    /// The sessions before the day.
    private final List<LocalDate> latestFirst;

    OfSymbol(Symbol symbol, LocalDate day, Instant now, List<LocalDate> latestFirst) {
      this.symbol = symbol;
      this.day = day;
      this.now = now;
      this.latestFirst = latestFirst;
    }

    NaiveVerdict verdict() {
      var bar = facts.bar(symbol, day).filter(it -> !now.isBefore(it.finalFrom()));
      var close = bar.filter(it -> !it.isMisdated()).flatMap(BarFact::cents);
      return new NaiveVerdict(
          bar.isEmpty(),
          bar.isEmpty() ? Optional.of(VoidReason.MISSING_CLOSE) : refusal(bar.get(), close),
          close,
          adjusted(lastCloseBefore(day), day),
          splits().stream().map(this::basis).toList());
    }

    private Optional<VoidReason> refusal(BarFact bar, Optional<Long> close) {
      if (bar.isDelisted()) {
        return Optional.of(VoidReason.DELISTED);
      }
      if (close.isEmpty()) {
        boolean isOnAnotherDay = bar.isMisdated() && bar.cents().isPresent();
        return Optional.of(isOnAnotherDay ? VoidReason.WRONG_DAY : VoidReason.MISSING_CLOSE);
      }
      if (close.get() <= 0) {
        return Optional.of(VoidReason.NON_POSITIVE);
      }
      return isAbnormal(close.get()) ? Optional.of(VoidReason.ABNORMAL_MOVE) : Optional.empty();
    }

    private boolean isAbnormal(long close) {
      var found = lastCloseBefore(day);
      if (found.isEmpty()) {
        return false;
      }
      long is = close;
      long was = cents(found.get());
      for (SplitFact split : splitsBetween(found.get(), day)) {
        is *= split.numerator();
        was *= split.denominator();
      }
      return Math.abs(is - was) * 10 > was * 3;
    }

    private Basis basis(SplitFact split) {
      var old = lastCloseBefore(split.on());
      return new Basis(
          NaiveTimes.preMarket(split.on()),
          NaiveTimes.marketOpen(split.on()),
          split.numerator(),
          split.denominator(),
          adjusted(old, split.on().minusDays(1)));
    }

    /// The close of `found` on the basis of `upTo`, rounded half-up to six decimals.
    private Optional<Long> adjusted(Optional<LocalDate> found, LocalDate upTo) {
      return found.map(date -> {
        long over = cents(date) * 10_000;
        long under = 1;
        for (SplitFact split : splitsBetween(date, upTo)) {
          over *= split.denominator();
          under *= split.numerator();
        }
        return (2 * over + under) / (2 * under);
      });
    }

    private long cents(LocalDate date) {
      return facts.bar(symbol, date).flatMap(BarFact::cents).orElseThrow();
    }

    private Optional<LocalDate> lastCloseBefore(LocalDate limit) {
      return latestFirst.stream()
          .filter(date -> date.isBefore(limit))
          .filter(date ->
              facts
                  .bar(symbol, date)
                  .filter(it -> !it.isMisdated())
                  .flatMap(BarFact::cents)
                  .filter(cents -> cents > 0)
                  .isPresent())
          .findFirst();
    }

    /// Those that the vendor tells of: on one of the sessions asked for, and in force by now.
    private List<SplitFact> splits() {
      return facts.splits(symbol).stream()
          .filter(split -> split.on().equals(day) || latestFirst.contains(split.on()))
          .filter(split -> !now.isBefore(NaiveTimes.preMarket(split.on())))
          .toList();
    }

    private List<SplitFact> splitsBetween(LocalDate after, LocalDate upTo) {
      return splits().stream()
          .filter(split -> split.on().isAfter(after) && !split.on().isAfter(upTo))
          .toList();
    }
  }
}
