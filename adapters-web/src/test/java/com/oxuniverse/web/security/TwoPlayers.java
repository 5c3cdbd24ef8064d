package com.oxuniverse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.fakes.FakeAccess;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.web.game.StubbedGame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A game of two, of whom one may own what the other asks for. The use cases are the real ones over
/// fakes: an answer that tells whether there is something cannot be hidden by a stub.
final class TwoPlayers {

  private final FakeGame play = FakeGame.create().opened(FakeGame.TUESDAY);
  private final FakeAccess access = FakeAccess.create();
  private final UserId owner = player("ann");
  private final UserId other = player("bob");

  private UserId player(String nickname) {
    var user = play.player(nickname);
    assertThat(access.user(nickname)).isEqualTo(user);
    return user;
  }

  UserId owner() {
    return owner;
  }

  UserId other() {
    return other;
  }

  PredictionId pick() {
    return play.pick(owner, FakeGame.AAPL, Choice.UP).pick().id();
  }

  String pickedSymbol() {
    var _ = pick();
    return FakeGame.AAPL.ticker();
  }

  SessionId session() {
    return access.signIn(owner).session().id();
  }

  long apiKey() {
    var command = new CreateApiKey.Command(owner, "bot", Set.of(Scope.READ), Optional.empty());
    return switch (access.access().createApiKey().create(command)) {
      case CreateApiKey.Created created -> created.key().id();
      case CreateApiKey.Result refused -> throw new AssertionError(refused);
    };
  }

  /// From now on it is this game that answers.
  void playIn(StubbedGame game) {
    game.reset();
    game.pick =
        () ->
            play.play()
                .viewPredictions()
                .find(asked(game, UserId.class, 0), asked(game, PredictionId.class, 1));
    game.changed =
        () ->
            play.play().changePrediction().change((ChangePrediction.Command) game.asked.getLast());
    game.cancelled =
        () ->
            play.play().cancelPrediction().cancel((CancelPrediction.Command) game.asked.getLast());
    game.ended =
        () ->
            access
                .access()
                .endSession()
                .end(asked(game, UserId.class, 0), asked(game, SessionId.class, 1));
    game.keyRevoked =
        () ->
            access
                .access()
                .revokeApiKey()
                .revoke(asked(game, UserId.class, 0), asked(game, Long.class, 1));
  }

  private static <T> T asked(StubbedGame game, Class<T> type, int argument) {
    return type.cast(((List<?>) game.asked.getLast()).get(argument));
  }
}
