package com.oxuniverse.application.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.RecognizePlayer;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecognizePlayerTest {

  private final FakeGame game = FakeGame.create();
  private final List<Long> asked = new ArrayList<>();
  private final RecognizePlayer recognize =
      new RecognizePlayerService(new Watched(game.world().players(), asked));

  /// @param asked the users that were looked for
  private record Watched(Players players, List<Long> asked) implements Players {

    @Override
    public Optional<Player> find(UserId id) {
      asked.add(id.number());
      return players.find(id);
    }

    @Override
    public Optional<Player> find(Nickname nickname) {
      return players.find(nickname);
    }

    @Override
    public Player add(Nickname nickname, Player.Role role) {
      return players.add(nickname, role);
    }

    @Override
    public void changeRole(UserId id, Player.Role role) {
      players.changeRole(id, role);
    }
  }

  private boolean isRegistered(long number) {
    return recognize.isRegistered(new UserId(number));
  }

  @Test
  void who_is_not_registered_is_asked_for_until_he_is() {
    game.player("ann");
    assertThat(isRegistered(2)).isFalse();
    assertThat(isRegistered(2)).isFalse();

    game.player("bob");

    assertThat(isRegistered(2)).isTrue();
    assertThat(asked).containsExactly(2L, 2L, 2L);
  }

  @Test
  void whoever_comes_before_a_known_one_is_not_asked_for() {
    game.player("ann");
    game.player("bob");
    game.player("cho");

    assertThat(isRegistered(2)).isTrue();
    assertThat(isRegistered(1)).isTrue();
    assertThat(isRegistered(2)).isTrue();
    assertThat(asked).containsExactly(2L);

    assertThat(isRegistered(3)).isTrue();
    assertThat(isRegistered(4)).isFalse();
    assertThat(asked).containsExactly(2L, 3L, 4L);
  }
}
