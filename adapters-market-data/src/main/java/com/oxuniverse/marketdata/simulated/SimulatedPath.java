package com.oxuniverse.marketdata.simulated;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The prices of one symbol over all weekdays from 1990 to 2030, in US cents.
///
/// It walks every weekday, holidays too, so that no price of a later day depends on the calendar:
/// an exception declared at run time must not change prices that players already saw.
///
/// Rates, per symbol and day, chosen so that with 101 symbols a few things happen every week: split
/// 1/750 · gap at the open of 5 to 25 % 1/100 · gap of 32 to 60 % 1/1000 · halted all day 1/400 ·
/// close missing 1/300.
final class SimulatedPath {

  private static final LocalDate FIRST_DAY = LocalDate.of(1990, Month.JANUARY, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2030, Month.DECEMBER, 31);

  private static final int ONE_SPLIT_IN = 750;
  private static final int ONE_GAP_IN = 100;
  private static final int ONE_HUGE_GAP_IN = 1000;
  private static final int ONE_HALT_IN = 400;
  private static final int ONE_MISSING_CLOSE_IN = 300;

  /// Returns are in hundredths of a percent.
  private static final int WHOLE = 10_000;

  private static final long LOWEST_CENTS = 1_00;
  private static final long HIGHEST_CENTS = 5_000_00;

  /// What a day draws, each from its own source.
  private enum Purpose {
    ANCHOR,
    VOLATILITY,
    SPLIT,
    SPLIT_RATIO,
    GAP,
    HUGE_GAP,
    GAP_SIZE,
    GAP_SIGN,
    OVERNIGHT,
    DAY,
    HALT,
    MISSING_CLOSE,
    MOVES
  }

  /// A change of basis, in force from the open of the first session on or after `date`.
  record DatedSplit(LocalDate date, SplitRatio ratio) {}

  private final Map<Purpose, Chance> chances = new EnumMap<>(Purpose.class);
  private final long anchorCents;
  private final int volatility;
  private final int[] opens;
  private final int[] closes;
  private final List<DatedSplit> splits = new ArrayList<>();

  SimulatedPath(Chance chance) {
    for (var purpose : Purpose.values()) {
      chances.put(purpose, chance.of(purpose.name()));
    }
    this.anchorCents = draw(0, Purpose.ANCHOR).between(15_00, 400_00);
    this.volatility = draw(0, Purpose.VOLATILITY).between(80, 350);
    int days = index(LAST_DAY) + 1;
    this.opens = new int[days];
    this.closes = new int[days];
    walk();
  }

  long openCents(LocalDate weekday) {
    return opens[index(weekday)];
  }

  long closeCents(LocalDate weekday) {
    return closes[index(weekday)];
  }

  /// Whether it happens to rest all day; a split on the same day prevents that.
  boolean drawsHalt(LocalDate weekday) {
    return draw(index(weekday), Purpose.HALT).oneIn(ONE_HALT_IN);
  }

  boolean isCloseMissing(LocalDate weekday) {
    return draw(index(weekday), Purpose.MISSING_CLOSE).oneIn(ONE_MISSING_CLOSE_IN);
  }

  /// Those dated after `from` and not after `to`, oldest first.
  List<DatedSplit> splitsBetween(LocalDate from, LocalDate to) {
    return splits.stream()
        .filter(split -> split.date().isAfter(from) && !split.date().isAfter(to))
        .toList();
  }

  /// How far prices wander within a day, in cents.
  long wanderCents(LocalDate weekday) {
    return Math.max(1, openCents(weekday) * volatility / WHOLE);
  }

  /// For the moves within one day.
  Chance movesOf(LocalDate weekday) {
    return draw(index(weekday), Purpose.MOVES);
  }

  private void walk() {
    long price = anchorCents;
    for (var date = FIRST_DAY; !date.isAfter(LAST_DAY); date = date.plusDays(1)) {
      if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
        continue;
      }
      int day = index(date);
      if (draw(day, Purpose.SPLIT).oneIn(ONE_SPLIT_IN)) {
        var ratio = SplitRatio.fitting(price, draw(day, Purpose.SPLIT_RATIO));
        splits.add(new DatedSplit(date, ratio));
        price = ratio.applyTo(price);
      }
      long open = moved(price, overnightReturn(day));
      long close = moved(open, draw(day, Purpose.DAY).around(volatility) + pullToAnchor(open));
      opens[day] = Math.toIntExact(open);
      closes[day] = Math.toIntExact(close);
      price = close;
    }
  }

  private int overnightReturn(int day) {
    int size;
    if (draw(day, Purpose.HUGE_GAP).oneIn(ONE_HUGE_GAP_IN)) {
      size = draw(day, Purpose.GAP_SIZE).between(3_200, 6_000);
    } else if (draw(day, Purpose.GAP).oneIn(ONE_GAP_IN)) {
      size = draw(day, Purpose.GAP_SIZE).between(500, 2_500);
    } else {
      return draw(day, Purpose.OVERNIGHT).around(volatility / 3);
    }
    return draw(day, Purpose.GAP_SIGN).oneIn(2) ? size : -size;
  }

  /// Keeps a walk of forty years within prices that a share may have.
  private int pullToAnchor(long price) {
    long distance = (anchorCents - price) * WHOLE / anchorCents;
    return Math.toIntExact(Math.clamp(distance / 200, -50, 50));
  }

  private static long moved(long price, int hundredthsOfPercent) {
    long moved = price * (WHOLE + hundredthsOfPercent) / WHOLE;
    return Math.clamp(moved, LOWEST_CENTS, HIGHEST_CENTS);
  }

  private Chance draw(int day, Purpose purpose) {
    return Objects.requireNonNull(chances.get(purpose)).of(day);
  }

  private static int index(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - FIRST_DAY.toEpochDay());
  }
}
