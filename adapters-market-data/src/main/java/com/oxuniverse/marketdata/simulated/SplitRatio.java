package com.oxuniverse.marketdata.simulated;

/// @param numerator new shares
/// @param denominator for so many old ones
record SplitRatio(int numerator, int denominator) {

  /// Dear shares are split, cheap ones merged, as companies do.
  static SplitRatio fitting(long priceCents, Chance chance) {
    if (priceCents >= 200_00) {
      return new SplitRatio(chance.between(4, 10), 1);
    }
    if (priceCents >= 40_00) {
      return new SplitRatio(chance.between(2, 3), 1);
    }
    return priceCents >= 10_00 ? new SplitRatio(3, 2) : new SplitRatio(1, chance.between(5, 10));
  }

  /// An old price on the new basis, to the cent.
  long applyTo(long priceCents) {
    return (priceCents * denominator + numerator / 2) / numerator;
  }
}
