package com.oxuniverse.application.port.in;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.slots.SlotAccount;
import java.util.function.Supplier;

/// A player picks UP or DOWN on a symbol against its price now (rules 4).
public interface SubmitPrediction {

  default Result submit(Command command) {
    return prepare(command).get();
  }

  /// The same in two steps: asks for the price now and gives the act, which can then be done inside
  /// another unit of work.
  Supplier<Result> prepare(Command command);

  /// @param symbol as the player wrote it
  record Command(UserId user, String symbol, Choice choice) {}

  sealed interface Result {}

  /// @param slots after the pick
  record Accepted(StoredPick pick, SlotAccount slots) implements Result {}

  record Refused(Refusal reason) implements Result {}
}
