package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.slots.SlotAccount;

/// Slot accounts as tests need them.
final class Slots {

  private Slots() {}

  static SlotAccount with(SlotAccount slots, int refills, int taken, int returned) {
    return new SlotAccount(
        slots.base(), slots.adUnlocks(), refills, taken, returned, slots.active(), slots.ended());
  }
}
