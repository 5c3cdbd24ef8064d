package com.oxuniverse.application.port.in;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.slots.SlotAccount;

/// A player takes a live pick back and gets its slot again (rules 4).
public interface CancelPrediction {

  Result cancel(Command command);

  /// @param symbol as the player wrote it
  record Command(UserId user, String symbol) {}

  sealed interface Result {}

  /// @param slots after the cancellation
  record Cancelled(StoredPick pick, SlotAccount slots) implements Result {}

  record Refused(Refusal reason) implements Result {}
}
