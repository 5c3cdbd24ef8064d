package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;

/// A player's slots today.
public interface ViewSlots {

  SlotsNow of(UserId user);

  /// @param slots with every refill that has fallen due
  record SlotsNow(TradingDay day, SlotAccount slots, SlotRules rules) {}
}
