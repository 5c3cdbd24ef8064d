package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.persistence.replay.ReplayAction;
import com.oxuniverse.persistence.replay.ReplayAction.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// Something a scripted player tries, whether or not the rules will let it.
sealed interface Attempt {

  /// Who acts first goes first; at one instant, by user.
  Comparator<Attempt> IN_ORDER = Comparator.comparing(Attempt::at).thenComparing(Attempt::user);

  Instant at();

  UserId user();

  /// The attempt as the journal keeps it.
  ///
  /// @param result `OK` or the refusal's code
  default ReplayAction withResult(String result) {
    return switch (this) {
      case Pick(var at, var user, var symbol, var choice) ->
          new ReplayAction(at, user, Kind.PICK, Optional.of(symbol), Optional.of(choice), result);
      case Change(var at, var user, var symbol, var choice) ->
          new ReplayAction(at, user, Kind.CHANGE, Optional.of(symbol), Optional.of(choice), result);
      case Cancel(var at, var user, var symbol) ->
          new ReplayAction(at, user, Kind.CANCEL, Optional.of(symbol), Optional.empty(), result);
      case AdUnlock(var at, var user) ->
          new ReplayAction(at, user, Kind.AD_UNLOCK, Optional.empty(), Optional.empty(), result);
    };
  }

  /// @param symbol as the player writes it, perhaps wrongly
  record Pick(Instant at, UserId user, String symbol, Choice choice) implements Attempt {}

  record Change(Instant at, UserId user, String symbol, Choice choice) implements Attempt {}

  record Cancel(Instant at, UserId user, String symbol) implements Attempt {}

  record AdUnlock(Instant at, UserId user) implements Attempt {}
}
