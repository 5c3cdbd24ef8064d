package com.oxuniverse.application.port.in;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.slots.SlotAccount;

/// A player picks UP or DOWN on a symbol against its price now (rules 4).
public interface SubmitPrediction {

  Result submit(Command command);

  /// @param symbol as the player wrote it
  record Command(UserId user, String symbol, Choice choice) {}

  sealed interface Result {}

  /// @param slots after the pick
  record Accepted(StoredPick pick, SlotAccount slots) implements Result {}

  record Refused(Refusal reason) implements Result {}
}
