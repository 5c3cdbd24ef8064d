package com.oxuniverse.domain.slots;

import java.time.Duration;

/// The numbers of the slot account (rules 5).
///
/// @param base slots at the start of a day, and the level up to which refills lift
/// @param adUnlocksPerDay how many slots a day can be had for ads
/// @param refillAfter how long a cooldown runs
public record SlotRules(int base, int adUnlocksPerDay, Duration refillAfter) {

  /// Nobody ever has more than this.
  public static final int MAX_AVAILABLE = 10;

  public static final SlotRules DEFAULT = new SlotRules(3, 7, Duration.ofMinutes(5));

  public SlotRules {
    if (base < 1 || base > MAX_AVAILABLE) {
      throw new IllegalArgumentException("base slots are 1 to 10, was " + base);
    }
    if (adUnlocksPerDay < 0 || adUnlocksPerDay > MAX_AVAILABLE) {
      throw new IllegalArgumentException("ad unlocks a day are 0 to 10, was " + adUnlocksPerDay);
    }
    if (!refillAfter.isPositive()) {
      throw new IllegalArgumentException("refill-after must be positive, was " + refillAfter);
    }
  }
}
