package com.oxuniverse.application.account;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.FindPlayers.PublicProfile;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.prediction.Choice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FindPlayersTest {

  private final AccountWorld world = AccountWorld.create();

  @Test
  void a_profile_shows_the_record_and_whether_it_is_a_bots() {
    var user = world.player("Ann");
    world.signIn(user);
    var game = world.game().opened(TUESDAY);
    game.pick(user, AAPL, Choice.UP);
    game.pick(user, MSFT, Choice.UP);
    game.pick(user, NVDA, Choice.DOWN);
    game.closed(TUESDAY).closes(TUESDAY, "101").settled(TUESDAY).opened(WEDNESDAY);
    game.pick(user, AAPL, Choice.UP);

    var profile = world.play().findPlayers().profile(new Nickname("aNN")).orElseThrow();

    assertThat(profile)
        .isEqualTo(
            new PublicProfile(
                new FoundPlayer(new Nickname("Ann"), true), new PickRecord(4, 2, 1, 0)));
    assertThat(profile.record().accuracy()).contains(new BigDecimal("0.6667"));
  }

  @Test
  void who_has_decided_nothing_has_no_accuracy() {
    assertThat(new PickRecord(3, 0, 0, 2).accuracy()).isEmpty();
  }
}
