package com.oxuniverse.marketdata.simulated;

/// Random numbers that are a function of what they are for, and of nothing else: no state, so any
/// day can be asked for in any order. Whole numbers only, so that every machine draws the same.
///
/// @param seed of everything drawn from here
record Chance(long seed) {

  /// The fractional part of the golden ratio, as SplitMix64 uses it (Steele, Lea, Flood: Fast
  /// Splittable Pseudorandom Number Generators, 2014).
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /// An independent source for one purpose.
  Chance of(long purpose) {
    return new Chance(mix(seed + GOLDEN * (purpose + 1)));
  }

  Chance of(String purpose) {
    var result = this;
    for (int i = 0; i < purpose.length(); i++) {
      result = result.of(purpose.charAt(i));
    }
    return result;
  }

  /// One of `0` to `bound - 1`, all alike.
  int below(int bound) {
    return (int) Math.floorMod(mix(seed), (long) bound);
  }

  /// One of `low` to `high`, both included.
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean oneIn(int many) {
    return below(many) == 0;
  }

  /// Roughly normal around 0 with a standard deviation of `deviation`, never beyond 3.5 of them:
  /// the sum of four even draws.
  int around(int deviation) {
    long sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += of(i).between(-10_000, 10_000);
    }
    // The deviation of the sum is 10,000 times the square root of 4/3.
    return Math.toIntExact(sum * deviation / 11_547);
  }

  /// The finalizer of SplitMix64.
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
