package com.oxuniverse.application.port.in;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Refusal;
import java.util.function.Supplier;

/// A player flips the choice of a live pick, against a new snapshot (rules 4).
public interface ChangePrediction {

  default Result change(Command command) {
    return prepare(command).get();
  }

  /// The same in two steps: asks for the price now and gives the act, which can then be done inside
  /// another unit of work.
  Supplier<Result> prepare(Command command);

  /// @param symbol as the player wrote it
  record Command(UserId user, String symbol, Choice choice) {}

  sealed interface Result {}

  record Changed(StoredPick pick) implements Result {}

  record Refused(Refusal reason) implements Result {}
}
