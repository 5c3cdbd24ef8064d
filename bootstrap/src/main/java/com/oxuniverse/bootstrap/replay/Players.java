package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.UnlockSlot;
import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.player.Nickname;

/// The scripted players' way into the game: the same use cases as everybody's.
///
/// @param count how many there are; their ids are 1 to `count`
record Players(UseCases game, int count) {

  static final String OK = "OK";

  private static final String NETWORK = "replay";

  /// @return how many
  int signUp() {
    for (int number = 1; number <= count; number++) {
      var player =
          game.registerPlayer().register(new Nickname("player-" + number), Player.Role.USER);
      if (player.id().number() != number) {
        throw new IllegalStateException("player-%d became user %s".formatted(number, player.id()));
      }
    }
    return count;
  }

  /// Plays one attempt.
  ///
  /// @param ordinal of the attempt in the whole replay
  /// @return `OK` or the refusal's code
  String play(Attempt attempt, long ordinal) {
    return switch (attempt) {
      case Attempt.Pick(_, var user, var symbol, var choice) -> {
        var command = new SubmitPrediction.Command(user, symbol, choice);
        yield switch (game.submitPrediction().submit(command)) {
          case SubmitPrediction.Accepted _ -> OK;
          case SubmitPrediction.Refused(var reason) -> reason.name();
        };
      }
      case Attempt.Change(_, var user, var symbol, var choice) -> {
        var command = new ChangePrediction.Command(user, symbol, choice);
        yield switch (game.changePrediction().change(command)) {
          case ChangePrediction.Changed _ -> OK;
          case ChangePrediction.Refused(var reason) -> reason.name();
        };
      }
      case Attempt.Cancel(_, var user, var symbol) ->
          switch (game.cancelPrediction().cancel(new CancelPrediction.Command(user, symbol))) {
            case CancelPrediction.Cancelled _ -> OK;
            case CancelPrediction.Refused(var reason) -> reason.name();
          };
      case Attempt.AdUnlock(_, var user) -> {
        var view = new AdView(NETWORK, Long.toString(ordinal));
        yield switch (game.unlockSlot().unlock(new UnlockSlot.Command(user, view))) {
          case UnlockSlot.Unlocked _ -> OK;
          case UnlockSlot.Refused(var reason) -> reason.name();
        };
      }
    };
  }
}
