package com.oxuniverse.marketdata.simulated;

/// How a price gets from one to another: a random walk whose middle is drawn first, then the
/// middles of the halves, and so on, so that any moment can be asked for alone.
///
/// @param from in cents, at the first tick
/// @param to in cents, at the last
/// @param wander in cents, about how far it strays in the middle
record IntradayMoves(Chance chance, long from, long to, long wander) {

  /// Of a day of six and a half hours, one every 5.7 seconds.
  static final int TICKS = 1 << 12;

  private static final long FINER = 1_000;
  private static final int WHOLE = 10_000;

  /// The price at `tick`, 0 to [#TICKS], in cents; at least one.
  long at(int tick) {
    int left = 0;
    int right = TICKS;
    long leftPrice = from * FINER;
    long rightPrice = to * FINER;
    long stray = wander * FINER / 2;
    while (tick != left && tick != right) {
      int middle = (left + right) / 2;
      long middlePrice =
          (leftPrice + rightPrice) / 2 + chance.of(middle).between(-WHOLE, WHOLE) * stray / WHOLE;
      if (tick < middle) {
        right = middle;
        rightPrice = middlePrice;
      } else {
        left = middle;
        leftPrice = middlePrice;
      }
      // Half the time, 1/√2 of the way.
      stray = stray * 707 / 1_000;
    }
    long price = tick == left ? leftPrice : rightPrice;
    return Math.max(1, (price + FINER / 2) / FINER);
  }
}
