package com.oxuniverse.application.port.in;

import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.UnlockRefusal;

/// A player gets a slot for an ad that was watched (rules 4 and 5).
public interface UnlockSlot {

  Result unlock(Command command);

  record Command(UserId user, AdView view) {}

  sealed interface Result {}

  /// @param slots after the unlock
  record Unlocked(SlotAccount slots) implements Result {}

  record Refused(UnlockRefusal reason) implements Result {}
}
