package com.oxuniverse.persistence.replay;

import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import java.time.Instant;
import java.util.Optional;

/// An attempt of a player.
///
/// @param symbol as the player wrote it
/// @param result `OK` or the refusal's code
public record ReplayAction(
    Instant at,
    UserId user,
    Kind kind,
    Optional<String> symbol,
    Optional<Choice> choice,
    String result) {

  public enum Kind {
    PICK,
    CHANGE,
    CANCEL,
    AD_UNLOCK
  }
}
