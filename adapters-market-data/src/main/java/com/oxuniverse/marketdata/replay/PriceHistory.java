package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.market.Symbol;
import java.time.LocalDate;
import java.util.Arrays;

/// The daily bars of one symbol as its file has them, oldest first, one a date.
final class PriceHistory {

  private final Symbol symbol;
  private final int[] epochDays;
  private final long[] opens;
  private final long[] closes;

  private PriceHistory(Symbol symbol, int[] epochDays, long[] opens, long[] closes) {
    this.symbol = symbol;
    this.epochDays = epochDays;
    this.opens = opens;
    this.closes = closes;
  }

  Symbol symbol() {
    return symbol;
  }

  /// How many bars there are; never none.
  int size() {
    return epochDays.length;
  }

  int epochDay(int bar) {
    return epochDays[bar];
  }

  LocalDate date(int bar) {
    return LocalDate.ofEpochDay(epochDays[bar]);
  }

  /// In [Micros], possibly absent.
  long open(int bar) {
    return opens[bar];
  }

  long close(int bar) {
    return closes[bar];
  }

  static final class Builder {
    private static final int ROWS_OF_SEVEN_YEARS = 1800;

    private int[] epochDays = new int[ROWS_OF_SEVEN_YEARS];
    private long[] opens = new long[ROWS_OF_SEVEN_YEARS];
    private long[] closes = new long[ROWS_OF_SEVEN_YEARS];
    private int size;

    void add(LocalDate date, long open, long close) throws MalformedLine {
      int epochDay = Math.toIntExact(date.toEpochDay());
      if (size > 0 && epochDay <= epochDays[size - 1]) {
        var before = LocalDate.ofEpochDay(epochDays[size - 1]);
        throw new MalformedLine(
            epochDay == epochDays[size - 1]
                ? "%s is there twice".formatted(date)
                : "%s comes after %s, dates must ascend".formatted(date, before));
      }
      if (size == epochDays.length) {
        epochDays = Arrays.copyOf(epochDays, size * 2);
        opens = Arrays.copyOf(opens, size * 2);
        closes = Arrays.copyOf(closes, size * 2);
      }
      epochDays[size] = epochDay;
      opens[size] = open;
      closes[size] = close;
      size++;
    }

    boolean isEmpty() {
      return size == 0;
    }

    PriceHistory build(Symbol symbol) {
      return new PriceHistory(
          symbol,
          Arrays.copyOf(epochDays, size),
          Arrays.copyOf(opens, size),
          Arrays.copyOf(closes, size));
    }
  }
}
